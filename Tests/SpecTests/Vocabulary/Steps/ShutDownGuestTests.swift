import Testing

@testable import Spec

struct ShutDownGuestTests {
  @Test func `an executing guest shuts itself down, without an event`() {
    take(.shutDownGuest, by: .xenopsd) { $0.run(.original) }.expect(
      .done, changes: ["host1 vm1 original domain: running → shutOff"])
  }

  @Test func `a guest that has already shut down does not matter`() {
    take(.shutDownGuest, by: .xenopsd) { $0.have(.shutOff) }.expect(.done)
  }

  @Test(arguments: [Domain.none, .building, .built, .suspended, .superseded])
  func `shutDownGuest fails without an executing guest`(domain: Domain) {
    take(.shutDownGuest, by: .xenopsd) { $0.have(domain) }.expect(.failed)
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
      $0.have(.shutOff)
    }.expect(.done)
    take(.shutDownGuest, of: .cleanShutdown, by: .xenopsd) {
      $0.have(.rebooting)
    }.expect(.done, changes: ["host1 vm1 original domain: rebooting → shutOff"])
  }

  @Test func `a guest that ignores the request fails the step after a while`() {
    take(.shutDownGuest, by: .xenopsd) {
      $0.run(.original)
      $0.local.operation.isIgnored = true
    }.expect(.failed)
  }

  @Test(arguments: [(UInt8(1), StepContext.Outcome.failed), (2, .blocked)])
  func `only one of the waits without a limit ends when the operation is cancelled`(
    patience: UInt8, outcome: StepContext.Outcome
  ) {
    func ask(cancelled: Bool) -> TakenStep {
      take(.shutDownGuest, second: patience, by: .xenopsd) {
        $0.run(.original)
        $0.local.operation.isIgnored = true
        $0.local.operation.isCancelled = cancelled
      }
    }
    ask(cancelled: false).expect(.blocked)
    ask(cancelled: true).expect(outcome)
  }

  @Test func `a guest that ignores the request may still shut itself down`() {
    take(.shutDownGuest, second: 1, by: .xenopsd) {
      $0.have(.shutOff)
      $0.local.operation.isIgnored = true
    }.expect(.done)
  }
}
