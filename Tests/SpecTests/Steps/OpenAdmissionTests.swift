import Testing

@testable import Spec

struct OpenAdmissionTests {
  @Test(arguments: [Actor.background, .overview])
  func `from now on the master knows the whole pool`(actor: Actor) {
    take(.openAdmission, by: actor) { $0.pool.isKnown = false }.expect(
      .done, changes: ["isKnown: false → true"])
    take(.openAdmission, by: actor).expect(.done)
  }
}
