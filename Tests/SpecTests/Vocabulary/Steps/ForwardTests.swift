import Testing

@testable import Spec

struct ForwardTests {
  @Test func `forward reads the current resident_on`() {
    take(.forward, choice: 0, spawning: 9, by: .master) {
      $0.record.residentOn = HostReference(Host(1))
    }.expect(
      .done,
      changes: [
        "call1 host at: 0 → 9", "call1 host: host0 → host1", "call1 isConnected: false → true",
      ])
  }

  @Test func `the captured host is used, whatever the current resident_on`() {
    take(.forward, choice: 1, spawning: 9, by: .master) { $0.call.host = Host(1) }.expect(
      .done, changes: ["call1 host at: 0 → 9", "call1 isConnected: false → true"])
  }

  @Test func `the chosen host is used, whatever resident_on`() {
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

  @Test func `a null reference falls to the master if allowed`() {
    take(.forward, choice: 3, spawning: 9, by: .master).expect(
      .done, changes: ["call1 host at: 0 → 9", "call1 isConnected: false → true"])
    let taken = take(.forward, choice: 3, spawning: 9, by: .master) {
      $0.record.residentOn = HostReference(Host(1))
    }
    #expect(taken.context.call.host == Host(1))
  }

  @Test(arguments: [PowerState.halted, .suspended])
  func `a VM that is off falls to the master, wherever it is resident`(powerState: PowerState) {
    let taken = take(.forward, choice: 4, spawning: 9, by: .master) {
      $0.record.powerState = powerState
      $0.record.residentOn = HostReference(Host(1))
    }
    #expect(taken.outcome == .done && taken.context.call.host == Host(0))
  }

  @Test(arguments: [PowerState.running, .paused])
  func `a live VM is sought only where it is resident`(
    powerState: PowerState
  ) {
    let taken = take(.forward, choice: 4, spawning: 9, by: .master) {
      $0.record.powerState = powerState
      $0.record.residentOn = HostReference(Host(1))
    }
    #expect(taken.outcome == .done && taken.context.call.host == Host(1))
    take(.forward, choice: 4, spawning: 9, by: .master) { $0.record.powerState = powerState }
      .expect(.failed)
  }

  @Test(arguments: [Daemon.starting, .down], [UInt8(0), 1, 2, 3])
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
