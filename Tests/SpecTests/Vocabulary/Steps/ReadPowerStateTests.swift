import Testing

@testable import Spec

struct ReadPowerStateTests {
  @Test(arguments: [Actor.master, .host, .peer])
  func `a call remembers its reading`(actor: Actor) {
    take(.readPowerState, of: .hardReboot, by: actor) { $0.record.powerState = .running }
      .expect(.done, changes: ["call1 powerState: halted → running"])
  }

  @Test func `a host waits for the database`() {
    take(.readPowerState, of: .hardReboot, by: .host) { $0.pool[$0.peer].xapi = .down }
      .expect(.blocked)
  }
}
