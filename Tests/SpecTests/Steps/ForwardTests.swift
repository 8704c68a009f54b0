import Testing

@testable import Spec

struct ForwardTests {
  @Test func `resident_on is read now`() {
    take(.forward, choice: 0, spawning: 9, by: .master) {
      $0.record.residentOn = HostReference(Host(1))
    }.expect(
      .done,
      changes: [
        "call1 host at: 0 → 9", "call1 host: host0 → host1", "call1 isConnected: false → true",
      ])
  }

  @Test func `the captured host is used whatever resident_on is by now`() {
    take(.forward, choice: 1, spawning: 9, by: .master) { $0.call.host = Host(1) }.expect(
      .done, changes: ["call1 host at: 0 → 9", "call1 isConnected: false → true"])
  }

  @Test func `the chosen host is used whatever resident_on is`() {
    take(.forward, choice: 2, spawning: 9, by: .master) {
      $0.record.residentOn = HostReference(Host(0))
      $0.call.chosen = Host(1)
    }.expect(
      .done,
      changes: [
        "call1 host at: 0 → 9", "call1 host: host0 → host1", "call1 isConnected: false → true",
      ])
  }

  @Test func `a null reference fails`() {
    take(.forward, choice: 0, spawning: 9, by: .master).expect(.failed)
  }

  @Test(arguments: [Daemon.starting, .down], [UInt8(0), 1, 2])
  func `a host whose xapi does not serve fails the call`(daemon: Daemon, to: UInt8) {
    take(.forward, choice: to, spawning: 9, by: .master) {
      $0.record.residentOn = HostReference(Host(1))
      $0.call.host = Host(1)
      $0.call.chosen = Host(1)
      $0.pool[Host(1)].xapi = daemon
    }.expect(.failed)
  }

  @Test(arguments: [Host(0), Host(1)])
  func `a host that is cut off from the master fails the call`(host: Host) {
    take(.forward, choice: 2, spawning: 9, by: .master) {
      $0.call.chosen = Host(1)
      $0.pool[host].isCutOff = true
    }.expect(.failed)
  }

  @Test func `a master that is cut off reaches itself`() {
    take(.forward, choice: 2, spawning: 9, by: .master) { $0.pool[Host(0)].isCutOff = true }
      .expect(.done, changes: ["call1 host at: 0 → 9", "call1 isConnected: false → true"])
  }
}
