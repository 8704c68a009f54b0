import Testing

@testable import Spec

@Test func `the current host is declared dead, whatever its state`() {
  take(.setHostDead, by: .monitor) { $0.locals.peer = Host(1) }.expect(
    .done, changes: ["host1 liveness: live → declaredDead"])
}
