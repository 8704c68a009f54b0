import Testing

@testable import Spec

struct ShutDownGuestTests {
  @Test func `an executing guest shuts itself down, without an event`() {
    take(.shutDownGuest, by: .xenopsd) { $0.run(.original) }.expect(
      .done, changes: ["host1 vm1 original domain: running → shutOff"])
  }

  @Test func `a guest that has already shut down does not matter`() {
    take(.shutDownGuest, by: .xenopsd) { $0.local[.original].domain = .shutOff }.expect(.done)
  }

  @Test(arguments: [Domain.none, .building, .built, .suspended, .superseded])
  func `shutDownGuest fails without an executing guest`(domain: Domain) {
    take(.shutDownGuest, by: .xenopsd) { $0.local[.original].domain = domain }.expect(.failed)
  }

  @Test func `in a reboot the guest shuts down for a reboot`() {
    take(.shutDownGuest, of: .cleanReboot, by: .xenopsd) { $0.run(.original) }.expect(
      .done,
      changes: [
        "host1 vm1 original domain: running → rebooting", "vm1 isDownForReboot: false → true",
      ])
  }

  @Test func `a guest that is down stays so, except for a shutdown of a rebooting one`() {
    take(.shutDownGuest, of: .cleanReboot, by: .xenopsd) {
      $0.local[.original].domain = .shutOff
    }.expect(.done)
    take(.shutDownGuest, of: .cleanShutdown, by: .xenopsd) {
      $0.local[.original].domain = .rebooting
    }.expect(.done, changes: ["host1 vm1 original domain: rebooting → shutOff"])
  }
}
