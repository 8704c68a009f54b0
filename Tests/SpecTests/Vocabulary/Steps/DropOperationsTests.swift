import Testing

@testable import Spec

struct DropOperationsTests {
  @Test func `every lock on the VM is dropped, and its calls have lost theirs`() {
    take(.dropOperations, by: .background) {
      $0.record.operations = [Operations(.start), Operations(.hardShutdown)]
      for index in 0..<2 {
        $0.pool[call: index].masterCounter = 3
        $0.pool[call: index].vm = VM(index)
      }
      $0.pool[VM(0)].operations = Operations(.migrate)
    }.expect(
      .done,
      changes: ["vm1 operations: start, hardShutdown → none", "call1 hasLostLock: false → true"])
  }

  @Test func `a half that the master no longer waits for holds no lock`() {
    take(.dropOperations, by: .host) {
      $0.record.operations = Operations(.suspend)
      $0.call.vm = VM(1)
      $0.call.hostCounter = 4
    }.expect(.done, changes: ["vm1 operations: suspend → none"])
  }

  @Test func `without a lock nothing changes`() {
    take(.dropOperations, by: .monitor) {
      $0.pool[call: 1].masterCounter = 3
      $0.pool[call: 1].vm = VM(1)
    }.expect(.done)
  }

  @Test func `dropOperations waits for the database`() {
    take(.dropOperations, by: .background) {
      $0.record.operations = Operations(.start)
      $0.pool[Host(0)].xapi = .down
    }.expect(.blocked)
  }

  @Test func `a call that has lost its lock releases nothing, and a new admission gives it one`() {
    take(.releaseOperation, of: .start, by: .master) {
      $0.record.operations = Operations(.start)
      $0.call.hasLostLock = true
    }.expect(.done)
    take(.admit, of: .start, by: .master) { $0.call.hasLostLock = true }.expect(
      .done, changes: ["call1 hasLostLock: true → false", "vm1 operations: none → start"],
      effects: .admitted)
  }
}
