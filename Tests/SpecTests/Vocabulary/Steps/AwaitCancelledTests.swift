import Testing

@testable import Spec

struct AwaitCancelledTests {
  @Test func `the master waits for any operation except the call's own`() {
    take(.awaitCancelled, of: .hardShutdown, by: .master) {
      $0.record.operations = [Operations(.hardShutdown), Operations(.migrate)]
    }.expect(.blocked)
  }

  @Test func `the master continues when only the call's own operation is left`() {
    take(.awaitCancelled, of: .hardShutdown, by: .master) {
      $0.record.operations = Operations(.hardShutdown)
    }.expect(.done)
    take(.awaitCancelled, of: .hardShutdown, by: .master).expect(.done)
  }

  @Test func `a hard reboot does not wait for the hard shutdown that waits for it`() {
    take(.awaitCancelled, of: .hardReboot, by: .master) {
      $0.record.operations = [Operations(.hardShutdown), Operations(.hardReboot)]
    }.expect(.done)
    take(.awaitCancelled, of: .hardReboot, by: .master) {
      $0.record.operations = [Operations(.suspend), Operations(.hardReboot)]
    }.expect(.blocked)
    take(.awaitCancelled, of: .hardShutdown, by: .master) {
      $0.record.operations = [Operations(.hardShutdown), Operations(.hardReboot)]
    }.expect(.blocked)
  }
}
