import Testing

@testable import Spec

struct CallHostTests {
  @Test(arguments: [Actor.background, .overview])
  func `the current host begins its inspection`(actor: Actor) {
    take(.callHost, spawning: 9, by: actor).expect(
      .done, changes: ["host0 inspection at: 0 → 9", "host0 answer: none → asked"])
  }

  @Test func `the remains of an earlier call there are replaced`() {
    take(.callHost, spawning: 9, by: .overview) {
      $0.pool[Host(0)].inspection.programCounter = 12
      $0.pool[Host(0)].inspection.listed = 0b11
      $0.pool[Host(0)].inspectionBarriers[1] = .two
    }.expect(
      .done,
      changes: [
        "host0 inspection at: 12 → 9", "host0 inspection listed: 3 → 0",
        "host0 inspection barrier vm1: two → passed", "host0 answer: none → asked",
      ])
  }

  @Test(arguments: [Daemon.starting, .servingDatabase, .down])
  func `callHost fails or waits if the host does not serve`(daemon: Daemon) {
    take(.callHost, choice: 0, spawning: 9, by: .overview) { $0.pool[Host(0)].xapi = daemon }
      .expect(.failed)
    take(.callHost, choice: 1, spawning: 9, by: .overview) { $0.pool[Host(0)].xapi = daemon }
      .expect(.blocked)
  }

  @Test(arguments: [Host(0), Host(1)])
  func `a host cannot be reached if either of the two is cut off`(host: Host) {
    take(.callHost, choice: 0, spawning: 9, by: .overview) { $0.pool[host].isCutOff = true }
      .expect(.failed)
    take(.callHost, choice: 1, spawning: 9, by: .overview) { $0.pool[host].isCutOff = true }
      .expect(.blocked)
  }

  @Test(arguments: [Daemon.starting, .servingDatabase])
  func `the master calls itself while it starts`(daemon: Daemon) {
    take(.callHost, spawning: 9, by: .background) {
      $0.locals.peer = Host(1)
      $0.pool[Host(1)].xapi = daemon
    }.expect(.done, changes: ["host1 inspection at: 0 → 9", "host1 answer: none → asked"])
  }

  @Test func `a host that is declared dead is passed over, unless it answers`() {
    for xapi in [Daemon.down, .up] {
      let taken = take(.callHost, choice: 1, second: 1, spawning: 9, by: .overview) {
        $0.pool[Host(0)].xapi = xapi
        $0.pool[Host(0)].liveness = .declaredDead
      }
      let isAsked = ["host0 inspection at: 0 → 9", "host0 answer: none → asked"]
      taken.expect(.done, changes: xapi == .up ? isAsked : [])
    }
  }
}
