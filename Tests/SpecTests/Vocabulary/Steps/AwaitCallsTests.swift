import Testing

@testable import Spec

struct AwaitCallsTests {
  @Test func `awaitCalls waits for nothing without a call`() {
    take(.awaitCalls, by: .inspection).expect(.done)
  }

  @Test func `a call here that no master waits for is waited for`() {
    take(.awaitCalls, by: .inspection) {
      $0.call.hostCounter = 7
      $0.call.host = Host(1)
    }.expect(.blocked)
  }

  @Test func `what is done here on behalf of another host's call is waited for`() {
    take(.awaitCalls, by: .inspection) {
      $0.call.peerCounter = 7
      $0.call.chosen = Host(1)
    }.expect(.blocked)
  }

  @Test func `a call that its master waits for is not waited for`() {
    take(.awaitCalls, by: .inspection) {
      $0.call.masterCounter = 3
      $0.call.hostCounter = 7
      $0.call.host = Host(1)
    }.expect(.done)
  }

  @Test func `a call elsewhere is not waited for`() {
    take(.awaitCalls, by: .inspection) {
      $0.call.hostCounter = 7
      $0.call.peerCounter = 8
      $0.call.host = Host(0)
      $0.call.chosen = Host(0)
    }.expect(.done)
  }
}
