import Testing

@testable import Spec

struct SyncDatabaseTests {
  @Test(arguments: [Fault.databaseRollback, .masterFailover])
  func `a rollback restores at least the database that syncDatabase wrote out`(fault: Fault) {
    take(.syncDatabase, by: .host) {
      $0.pool.budgets[fault] = 1
      $0.record.powerState = .running
      $0.record.residentOn = HostReference(Host(1))
      $0.record.operations = Operations(.suspend)
      $0.record.image = .incomplete
    }.expect(
      .done,
      changes: [
        "saved vm1 powerState: halted → running", "saved vm1 residentOn: null → host1",
        "saved vm1 hasImage: false → true",
      ])
  }

  @Test func `syncDatabase keeps nothing if no rollback is possible`() {
    take(.syncDatabase, by: .host) { $0.record.powerState = .running }.expect(.done)
  }

  @Test func `syncDatabase waits for the database`() {
    take(.syncDatabase, by: .host) { $0.pool[Host(0)].xapi = .down }.expect(.blocked)
    take(.syncDatabase, by: .host) { $0.pool[Host(1)].isCutOff = true }.expect(.blocked)
  }
}
