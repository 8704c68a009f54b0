import Testing

@testable import Spec

struct AwaitHostTests {
  private static let timeouts: [UInt8] = [0, 1, 2]

  @Test(arguments: timeouts, [Actor.background, .overview])
  func `an answer is taken`(timeout: UInt8, actor: Actor) {
    take(.awaitHost, choice: timeout, by: actor) { $0.pool[Host(0)].answer = .answered }.expect(
      .done, changes: ["host0 answer: answered → none"])
  }

  @Test(arguments: timeouts)
  func `a host that was asked is waited for`(timeout: UInt8) {
    take(.awaitHost, choice: timeout, by: .overview) { $0.pool[Host(0)].answer = .asked }
      .expect(.blocked)
  }

  @Test func `a short timeout may end the wait at any moment, and the host works on`() {
    take(.awaitHost, choice: 0, by: .background) {
      $0.pool[Host(0)].answer = .asked
      $0.pool[Host(0)].inspection.programCounter = 7
      $0.choice = 1
    }.expect(.failed, changes: ["host0 answer: asked → none"])
  }

  @Test(arguments: [UInt8(1), 2])
  func `a wait without a short timeout does not end by time`(timeout: UInt8) {
    take(.awaitHost, choice: timeout, by: .background) {
      $0.pool[Host(0)].answer = .asked
      $0.choice = 1
    }.expect(.blocked)
  }

  @Test(arguments: [UInt8(0), 1])
  func `an answer that will never come fails`(timeout: UInt8) {
    take(.awaitHost, choice: timeout, by: .overview).expect(.failed)
  }

  @Test func `an answer that will never come is asked for again`() {
    take(.awaitHost, choice: 2, spawning: 9, by: .overview).expect(
      .again, changes: ["host0 inspection at: 0 → 9", "host0 answer: none → asked"])
  }

  @Test func `a host that does not serve is asked again when it does`() {
    take(.awaitHost, choice: 2, spawning: 9, by: .overview) { $0.pool[Host(0)].xapi = .starting }
      .expect(.blocked)
    take(.awaitHost, choice: 2, spawning: 9, by: .overview) { $0.pool[Host(0)].isCutOff = true }
      .expect(.blocked)
  }

  @Test func `the master asks itself again, though it does not serve yet`() {
    take(.awaitHost, choice: 2, spawning: 9, by: .overview) {
      $0.locals.peer = Host(1)
      $0.pool[Host(1)].xapi = .servingDatabase
    }.expect(.again, changes: ["host1 inspection at: 0 → 9", "host1 answer: none → asked"])
  }
}
