import Testing

@testable import Spec

struct KeepTraceTests {
  @Test func `metadata without a domain is left under the uuid`() {
    take(.keepTrace, name: .destinationTemporary, by: .receiver).expect(
      .done, changes: ["host1 vm1 destinationTemporary metadata: absent → present"])
  }

  @Test func `the VM's own uuid stays as it is`() {
    take(.keepTrace, name: .destinationTemporary, by: .receiver) { $0.run(.original) }.expect(
      .done, changes: ["host1 vm1 destinationTemporary metadata: absent → present"])
  }
}
