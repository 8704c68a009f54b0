import Testing

@testable import Spec

struct AwaitHalfTests {
  /// A call that the master has forwarded to the second host, where nothing of it is left.
  private func taken(_ prepare: (inout StepContext) -> Void = { _ in }) -> TakenStep {
    take(.awaitHalf, by: .master) {
      $0.call.host = Host(1)
      prepare(&$0)
    }
  }

  @Test func `a host that has nothing of the call under way is known to be done`() {
    taken().expect(.done)
  }

  @Test func `the host's half is waited for, and what it has another host do`() {
    taken { $0.call.hostCounter = 7 }.expect(.blocked)
    taken { $0.call.peerCounter = 7 }.expect(.blocked)
  }

  @Test func `an operation in the host's xenopsd is waited for`() {
    taken { $0.pool[Host(1), VM(1)].operation.programCounter = 7 }.expect(.blocked)
    taken { $0.pool[Host(1), VM(1)].receiver.programCounter = 7 }.expect(.blocked)
    taken { $0.pool[Host(1), VM(0)].operation.programCounter = 7 }.expect(.done)
    taken { $0.pool[Host(0), VM(1)].operation.programCounter = 7 }.expect(.done)
  }

  @Test func `a host that cannot be asked is waited for`() {
    taken { $0.pool[Host(1)].xapi = .down }.expect(.blocked)
    taken { $0.pool[Host(1)].xenopsd = .down }.expect(.blocked)
    taken { $0.pool[Host(1)].isCutOff = true }.expect(.blocked)
    taken { $0.pool[Host(0)].isCutOff = true }.expect(.blocked)
  }

  @Test(arguments: [Daemon.starting, .servingDatabase])
  func `a xapi that starts is waited for`(daemon: Daemon) {
    taken { $0.pool[Host(1)].xapi = daemon }.expect(.blocked)
  }

  @Test func `an event for the VM that is not handled yet is waited for`() {
    taken { $0.pool[Host(1), VM(1)].isDirty = true }.expect(.blocked)
    taken { $0.pool[Host(1), VM(0)].isDirty = true }.expect(.done)
    taken {
      $0.pool[Host(1)].background.programCounter = 7
      $0.pool[Host(1)].background.vm = VM(1)
    }.expect(.blocked)
  }
}

struct AwaitHalfOfMigrationTests {
  private static let here = Host(1)

  private static func wait(
    on choice: UInt8, _ prepare: (inout StepContext) -> Void = { _ in }
  ) -> TakenStep {
    take(.awaitHalf, of: .migrate, second: choice, by: .master) {
      $0.call.host = here
      prepare(&$0)
    }
  }

  @Test func `the master goes on when nothing of the call is left`() {
    Self.wait(on: 0).expect(.done)
    Self.wait(on: 1).expect(.done)
  }

  @Test func `awaitHalf waits for the half, for xenopsd, and for events`() {
    Self.wait(on: 0) { $0.call.hostCounter = 3 }.expect(.blocked)
    Self.wait(on: 0) { $0.pool[Self.here, $0.vm].operation.programCounter = 3 }.expect(.blocked)
    Self.wait(on: 0) { $0.pool[Self.here, $0.vm].isDirty = true }.expect(.blocked)
    Self.wait(on: 0) { $0.pool[Self.here].xapi = .down }.expect(.blocked)
  }

  @Test func `for the chosen host awaitHalf waits only where that is said`() {
    let prepare: (inout StepContext) -> Void = {
      $0.pool[$0.peer, $0.vm].receiver.programCounter = 3
    }
    Self.wait(on: 0, prepare).expect(.done)
    Self.wait(on: 1, prepare).expect(.blocked)
  }
}
