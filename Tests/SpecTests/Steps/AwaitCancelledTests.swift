import Testing

@testable import Spec

struct AwaitCancelledTests {
  @Test func `the master waits for any operation but the call's own`() {
    take(.awaitCancelled, of: .hardShutdown, by: .master) {
      $0.record.operations = [Operations(.hardShutdown), Operations(.migrate)]
    }.expect(.blocked)
  }

  @Test func `the master goes on when only the call's own operation is left`() {
    take(.awaitCancelled, of: .hardShutdown, by: .master) {
      $0.record.operations = Operations(.hardShutdown)
    }.expect(.done)
    take(.awaitCancelled, of: .hardShutdown, by: .master).expect(.done)
  }
}
