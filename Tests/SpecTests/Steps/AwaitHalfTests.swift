import Testing

@testable import Spec

struct AwaitHalfTests {
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

  @Test func `it waits for the half, for xenopsd, and for events`() {
    Self.wait(on: 0) { $0.call.hostCounter = 3 }.expect(.blocked)
    Self.wait(on: 0) { $0.pool[Self.here, $0.vm].operation.programCounter = 3 }.expect(.blocked)
    Self.wait(on: 0) { $0.pool[Self.here, $0.vm].isDirty = true }.expect(.blocked)
    Self.wait(on: 0) { $0.pool[Self.here].xapi = .down }.expect(.blocked)
  }

  @Test func `for the chosen host it waits only where that is said`() {
    let prepare: (inout StepContext) -> Void = {
      $0.pool[$0.peer, $0.vm].receiver.programCounter = 3
    }
    Self.wait(on: 0, prepare).expect(.done)
    Self.wait(on: 1, prepare).expect(.blocked)
  }
}
