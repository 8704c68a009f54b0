import Testing

@testable import Spec

@Test func `the host at hand is declared dead, whatever it is`() {
  take(.setHostDead, by: .monitor) { $0.locals.peer = Host(1) }.expect(
    .done, changes: ["host1 liveness: live → declaredDead"])
}
