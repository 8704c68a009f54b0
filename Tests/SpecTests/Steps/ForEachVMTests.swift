import Testing

@testable import Spec

struct ForEachVMTests {
  @Test func `what was read of the last VM is forgotten`() {
    take(.forEachVM, by: .background) {
      $0.background.vm = VM(1)
      $0.background.observation = .halted
      $0.background.knowledge = [.noXenopsdOperation, .residentHere]
    }.expect(
      .done,
      changes: [
        "host1 observation: halted → unread", "host1 knowledge: 5 → 0",
      ])
  }
}
