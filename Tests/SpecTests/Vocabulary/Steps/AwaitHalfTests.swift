import Testing

@testable import Spec

struct AwaitHalfTests {
  /// A call that the master has forwarded to the second host, where nothing is left of it.
  private func taken(_ prepare: (inout StepContext) -> Void = { _ in }) -> TakenStep {
    take(.awaitHalf, by: .master) {
      $0.call.host = Host(1)
      prepare(&$0)
    }
  }

  @Test func `a host without any work for the call is known to be done`() {
    taken().expect(.done)
  }

  @Test func `awaitHalf waits for the host's half and for its request to another host`() {
    taken { $0.call.hostCounter = 7 }.expect(.blocked)
    taken { $0.call.peerCounter = 7 }.expect(.blocked)
  }

  @Test func `awaitHalf waits for an operation in the host's xenopsd`() {
    taken { $0.pool[Host(1), VM(1)].operation.programCounter = 7 }.expect(.blocked)
    taken { $0.pool[Host(1), VM(1)].receiver.programCounter = 7 }.expect(.blocked)
    taken { $0.pool[Host(1), VM(0)].operation.programCounter = 7 }.expect(.done)
    taken { $0.pool[Host(0), VM(1)].operation.programCounter = 7 }.expect(.done)
  }

  @Test func `awaitHalf waits for a host that cannot be asked`() {
    taken { $0.pool[Host(1)].xapi = .down }.expect(.blocked)
    taken { $0.pool[Host(1)].xenopsd = .down }.expect(.blocked)
    taken { $0.pool[Host(1)].isCutOff = true }.expect(.blocked)
    taken { $0.pool[Host(0)].isCutOff = true }.expect(.blocked)
  }

  @Test(arguments: [Daemon.starting, .servingDatabase])
  func `awaitHalf waits for a starting xapi`(daemon: Daemon) {
    taken { $0.pool[Host(1)].xapi = daemon }.expect(.blocked)
  }

  @Test func `awaitHalf waits for an unhandled event of the VM`() {
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

  @Test func `the master continues when nothing of the call is left`() {
    Self.wait(on: 0).expect(.done)
    Self.wait(on: 1).expect(.done)
  }

  @Test func `awaitHalf waits for the half, for xenopsd, and for events`() {
    Self.wait(on: 0) { $0.call.hostCounter = 3 }.expect(.blocked)
    Self.wait(on: 0) { $0.pool[Self.here, $0.vm].operation.programCounter = 3 }.expect(.blocked)
    Self.wait(on: 0) { $0.pool[Self.here, $0.vm].isDirty = true }.expect(.blocked)
    Self.wait(on: 0) { $0.pool[Self.here].xapi = .down }.expect(.blocked)
  }

  @Test func `awaitHalf waits for the chosen host only if the design requires it`() {
    let prepare: (inout StepContext) -> Void = {
      $0.pool[$0.peer, $0.vm].receiver.programCounter = 3
    }
    Self.wait(on: 0, prepare).expect(.done)
    Self.wait(on: 1, prepare).expect(.blocked)
  }
}
