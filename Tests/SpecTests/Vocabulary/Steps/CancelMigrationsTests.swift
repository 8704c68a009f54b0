import Testing

@testable import Spec

struct CancelMigrationsTests {
  @Test func `the source of each migration from here is flagged, for any VM`() {
    take(.cancelMigrations, seeking: 20..<30, by: .inspection) {
      $0.pool[Host(1), VM(0)].operation.programCounter = 20
      $0.pool[Host(1), VM(1)].operation.programCounter = 29
    }.expect(
      .done,
      changes: [
        "host1 vm0 isCancelled: false → true", "host1 vm1 isCancelled: false → true",
      ])
  }

  @Test(arguments: [UInt8(0), 19, 30])
  func `cancelMigrations flags no other operation`(position: UInt8) {
    take(.cancelMigrations, seeking: 20..<30, by: .inspection) {
      $0.local.operation.programCounter = position
    }.expect(.done)
  }

  @Test func `cancelMigrations flags neither a receiving half nor another host`() {
    take(.cancelMigrations, seeking: 20..<30, by: .inspection) {
      $0.local.receiver.programCounter = 25
      $0.pool[Host(0), VM(1)].operation.programCounter = 25
    }.expect(.done)
  }

  @Test func `cancelMigrations waits for xenopsd`() {
    take(.cancelMigrations, seeking: 20..<30, by: .inspection) {
      $0.pool[Host(1)].xenopsd = .down
    }.expect(.blocked)
  }
}
