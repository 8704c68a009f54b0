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
  func `awaitHost waits for a host that was asked`(timeout: UInt8) {
    take(.awaitHost, choice: timeout, by: .overview) { $0.pool[Host(0)].answer = .asked }
      .expect(.blocked)
  }

  @Test func `a short timeout may end the wait at any moment, and the host continues its work`() {
    take(.awaitHost, choice: 0, by: .background) {
      $0.pool[Host(0)].answer = .asked
      $0.pool[Host(0)].inspection.programCounter = 7
      $0.choice = 1
    }.expect(.failed, changes: ["host0 answer: asked → none"])
  }

  @Test(arguments: [UInt8(1), 2])
  func `a wait without a short timeout does not time out`(timeout: UInt8) {
    take(.awaitHost, choice: timeout, by: .background) {
      $0.pool[Host(0)].answer = .asked
      $0.choice = 1
    }.expect(.blocked)
  }

  @Test(arguments: [UInt8(0), 1])
  func `awaitHost fails if the answer can no longer come`(timeout: UInt8) {
    take(.awaitHost, choice: timeout, by: .overview).expect(.failed)
  }

  @Test func `the host is asked again if the answer can no longer come`() {
    take(.awaitHost, choice: 2, spawning: 9, by: .overview).expect(
      .again, changes: ["host0 inspection at: 0 → 9", "host0 answer: none → asked"])
  }

  @Test func `a host that does not serve is asked again once it does`() {
    take(.awaitHost, choice: 2, spawning: 9, by: .overview) { $0.pool[Host(0)].xapi = .starting }
      .expect(.blocked)
    take(.awaitHost, choice: 2, spawning: 9, by: .overview) { $0.pool[Host(0)].isCutOff = true }
      .expect(.blocked)
  }

  @Test func `the master asks itself again even before it serves`() {
    take(.awaitHost, choice: 2, spawning: 9, by: .overview) {
      $0.locals.peer = Host(1)
      $0.pool[Host(1)].xapi = .servingDatabase
    }.expect(.again, changes: ["host1 inspection at: 0 → 9", "host1 answer: none → asked"])
  }

  @Test func `a host that is declared dead is waited for only while it answers`() {
    func taken(_ xapi: Daemon) -> TakenStep {
      take(.awaitHost, choice: 2, second: 1, spawning: 9, by: .overview) {
        $0.pool[Host(0)].xapi = xapi
        $0.pool[Host(0)].liveness = .declaredDead
        $0.pool[Host(0)].answer = .asked
      }
    }
    taken(.down).expect(.done, changes: ["host0 answer: asked → none"])
    taken(.up).expect(.blocked)
  }
}
