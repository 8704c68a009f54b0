import Testing

@testable import Spec

struct ClearReservationTests {
  @Test(arguments: [Actor.master, .background, .host, .peer, .monitor])
  func `any reservation is removed`(actor: Actor) {
    take(.clearReservation, by: actor) { $0.record.scheduledOn = HostReference(Host(0)) }.expect(
      .done, changes: ["vm1 scheduledOn: host0 → null"])
    take(.clearReservation, by: actor).expect(.done)
  }

  @Test func `clearReservation waits for the database`() {
    take(.clearReservation, by: .background) { $0.pool[Host(0)].xapi = .down }.expect(.blocked)
  }
}
