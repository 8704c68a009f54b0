import Testing

@testable import Spec

struct ReadPowerStateTests {
  @Test(arguments: [Actor.host, .peer])
  func `the call keeps what the database has`(actor: Actor) {
    take(.readPowerState, by: actor) { $0.record.powerState = .suspended }.expect(
      .done, changes: ["call1 powerState: halted → suspended"])
  }

  @Test func `it waits for the database`() {
    take(.readPowerState, by: .peer) { $0.pool[Host(0)].xapi = .down }.expect(.blocked)
  }
}
