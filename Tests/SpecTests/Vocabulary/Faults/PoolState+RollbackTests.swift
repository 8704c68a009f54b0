import Testing

@testable import Spec

struct RollbackTests {
  private let size = PoolSize(hostCount: 2, vmCount: 2, callCount: 0)

  private func changes(_ change: (inout PoolState) -> Void) -> [String] {
    var before = PoolState()
    before.budgets[.databaseRollback] = 1
    before.budgets.databaseWrites = 1
    before[VM(1)].powerState = .running
    before[VM(1)].residentOn = HostReference(Host(1))
    before[VM(1)].operations = Operations(.suspend)
    before[VM(1)].image = .complete
    before[VM(1)].imageHasMetadata = true
    before[VM(1)].hasBootRecord = true
    before[VM(1)].stopWanted = true
    before[VM(1)].alwaysRun = true
    var after = before
    change(&after)
    return before.changes(to: after, size)
  }

  @Test func `everything is written out except locks, disk contents and history`() {
    let made = changes { $0.saveDatabase(size) }
    #expect(
      made == [
        "saved vm1 powerState: halted → running", "saved vm1 residentOn: null → host1",
        "saved vm1 hasImage: false → true", "saved vm1 hasBootRecord: false → true",
        "saved vm1 alwaysRun: false → true",
      ])
  }

  @Test func `a rollback restores the written-out database and removes the locks`() {
    let made = changes { $0.rollDatabaseBack(size) }
    #expect(
      made == [
        "vm1 powerState: running → halted", "vm1 residentOn: host1 → null",
        "vm1 operations: suspend → none", "vm1 image: complete → none",
        "vm1 hasBootRecord: true → false", "vm1 imageHasMetadata: true → false",
        "vm1 alwaysRun: true → false",
      ])
  }

  @Test(arguments: [SuspendImage.incomplete, .complete, .consumed])
  func `the contents of the image's disk stay`(image: SuspendImage) {
    let made = changes {
      $0[VM(1)].image = image
      $0.saveDatabase(size)
      $0[VM(1)].operations = []
      $0.rollDatabaseBack(size)
    }
    #expect(!made.contains { $0.hasPrefix("vm1 imageHasMetadata") })
    #expect(made.contains { $0.hasPrefix("vm1 image:") } == (image != .complete))
  }

  @Test func `an unchanged database is saved`() {
    var pool = PoolState()
    #expect(pool.isSaved(size))
    pool[VM(1)].operations = Operations(.start)
    #expect(pool.isSaved(size))
    pool[VM(1)].powerState = .paused
    #expect(!pool.isSaved(size))
    pool.saveDatabase(size)
    #expect(pool.isSaved(size))
  }

  @Test func `once no rollback is possible, the written-out database does not matter`() {
    let made = changes {
      $0.saveDatabase(size)
      $0.budgets[.databaseRollback] = 0
      $0.rollDatabaseBack(size)
    }
    #expect(
      made == [
        "vm1 operations: suspend → none", "budget databaseRollback: 1 → 0",
        "databaseWrites: 1 → 0",
      ])
  }
}
