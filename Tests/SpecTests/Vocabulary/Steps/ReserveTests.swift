import Testing

@testable import Spec

struct ReserveTests {
  @Test func `the host that the client chose is scheduled`() {
    take(.reserve, by: .master) { $0.call.chosen = Host(1) }.expect(
      .done, changes: ["vm1 scheduledOn: null → host1"])
  }
}
