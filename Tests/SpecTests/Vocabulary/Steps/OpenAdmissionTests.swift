import Testing

@testable import Spec

struct OpenAdmissionTests {
  @Test(arguments: [Actor.background, .overview])
  func `after openAdmission the master knows the whole pool`(actor: Actor) {
    take(.openAdmission, by: actor) { $0.pool.isKnown = false }.expect(
      .done, changes: ["isKnown: false → true"])
    take(.openAdmission, by: actor).expect(.done)
  }
}

struct OpenAdmissionReservationTests {
  @Test func `the master knows the pool and keeps reservations`() {
    let taken = take(.openAdmission, by: .overview) {
      $0.pool.isKnown = false
      $0.record.scheduledOn = HostReference(Host(1))
    }
    #expect(taken.outcome == .done && taken.context.pool.isKnown)
    #expect(taken.context.record.scheduledOn == HostReference(Host(1)))
  }

  @Test func `the reservation of an operation is kept`() {
    let taken = take(.openAdmission, choice: 1, by: .overview) {
      $0.record.operations = Operations(.start)
      $0.record.scheduledOn = HostReference(Host(1))
    }
    #expect(taken.outcome == .done)
    #expect(taken.context.record.scheduledOn == HostReference(Host(1)))
  }

  @Test func `openAdmission with reservations cleared leaves no VM's reservation`() {
    let taken = take(.openAdmission, choice: 1, by: .overview) {
      $0.pool.isKnown = false
      for vm in [VM(0), VM(1)] { $0.pool[vm].scheduledOn = HostReference(Host(1)) }
    }
    #expect(taken.outcome == .done && taken.context.pool.isKnown)
    for vm in [VM(0), VM(1)] { #expect(taken.context.pool[vm].scheduledOn == .null) }
  }
}
