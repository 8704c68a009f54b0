import Testing

@testable import Spec

struct AwaitCallsTests {
  @Test func `awaitCalls does not wait without a call`() {
    take(.awaitCalls, by: .inspection).expect(.done)
  }

  @Test func `awaitCalls waits for a call here that no master waits for`() {
    take(.awaitCalls, by: .inspection) {
      $0.call.hostCounter = 7
      $0.call.host = Host(1)
    }.expect(.blocked)
  }

  @Test func `awaitCalls waits for work here on behalf of another host's call`() {
    take(.awaitCalls, by: .inspection) {
      $0.call.peerCounter = 7
      $0.call.chosen = Host(1)
    }.expect(.blocked)
  }

  @Test func `awaitCalls does not wait for a call that its master waits for`() {
    take(.awaitCalls, by: .inspection) {
      $0.call.masterCounter = 3
      $0.call.hostCounter = 7
      $0.call.host = Host(1)
    }.expect(.done)
  }

  @Test(arguments: [Actor.overview, .monitor, .background])
  func `the master waits for every call that it has admitted`(actor: Actor) {
    take(.awaitCalls, by: actor) { $0.call.masterCounter = 3 }.expect(.blocked)
    take(.awaitCalls, by: actor) { $0.call.hostCounter = 7 }.expect(.done)
  }

  @Test func `awaitCalls does not wait for a call elsewhere`() {
    take(.awaitCalls, by: .inspection) {
      $0.call.hostCounter = 7
      $0.call.peerCounter = 8
      $0.call.host = Host(0)
      $0.call.chosen = Host(0)
    }.expect(.done)
  }
}
