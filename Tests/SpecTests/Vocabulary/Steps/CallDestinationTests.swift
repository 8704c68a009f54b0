import Testing

@testable import Spec

struct CallDestinationTests {
  @Test func `the chosen host begins its part, and can answer`() {
    take(.callDestination, spawning: 9, by: .host).expect(
      .done, changes: ["call1 peer at: 0 → 9", "call1 isPeerConnected: false → true"])
  }

  @Test func `a destination that does not serve fails the call`() {
    take(.callDestination, spawning: 9, by: .host) {
      $0.call.chosen = Host(1)
      $0.pool[Host(1)].xapi = .starting
    }.expect(.failed)
  }

  @Test(arguments: [Daemon.starting, .servingDatabase, .down])
  func `a master that does not serve fails the call, even if the VM stays`(master: Daemon) {
    take(.callDestination, spawning: 9, by: .host) {
      $0.call.chosen = Host(1)
      $0.pool[Host(0)].xapi = master
    }.expect(.failed)
  }

  @Test(arguments: [Host(0), Host(1)])
  func `a host that is cut off fails the call`(host: Host) {
    take(.callDestination, spawning: 9, by: .host) { $0.pool[host].isCutOff = true }
      .expect(.failed)
  }
}
