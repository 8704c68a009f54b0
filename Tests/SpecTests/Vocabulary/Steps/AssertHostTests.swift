import Testing

@testable import Spec

struct AssertHostTests {
  /// The master checks host 1, as named, or the host of a VM whose record was read.
  private func ask(
    _ choice: UInt8, ofVM: Bool = false, prepare: (inout StepContext) -> Void
  ) -> StepContext.Outcome {
    take(.assertHost, choice: choice, second: ofVM ? 1 : 0, by: .monitor) {
      $0.locals.peer = Host(1)
      prepare(&$0)
    }.outcome
  }

  @Test func `a host that answers is not unreachable unless it is not live`() {
    #expect(ask(0) { _ in } == .refused)
    #expect(ask(0) { $0.pool[Host(1)].liveness = .silent } == .done)
    #expect(ask(0) { $0.pool[Host(1)].liveness = .declaredDead } == .done)
  }

  @Test func `a host that is cut off is unreachable but not off`() {
    #expect(ask(0) { $0.pool[Host(1)].isCutOff = true } == .done)
    #expect(ask(1) { $0.pool[Host(1)].isCutOff = true } == .refused)
  }

  @Test(arguments: [Power.off, .lost])
  func `a host without power is off`(power: Power) {
    #expect(ask(1) { $0.pool[Host(1)].power = power } == .done)
  }

  @Test func `the master is never dead, and its VM only without a domain here`() {
    #expect(ask(0) { $0.locals.peer = Host(0) } == .refused)
    #expect(ask(0, ofVM: true) { $0.locals.residentOn = HostReference(Host(0)) } == .done)
    let running = ask(0, ofVM: true) {
      $0.locals.residentOn = HostReference(Host(0))
      $0.run(.original)
    }
    #expect(running == .refused)
  }

  @Test func `no host is checked for a VM that is resident nowhere or on a forgotten host`() {
    #expect(ask(0, ofVM: true) { _ in } == .done)
    let forgotten = ask(0, ofVM: true) {
      $0.locals.residentOn = HostReference(Host(1))
      $0.pool[Host(1)].isForgotten = true
    }
    #expect(forgotten == .done)
  }

  @Test func `live alone counts if the step says so`() {
    #expect(ask(2) { $0.pool[Host(1)].isCutOff = true } == .refused)
    #expect(ask(2) { $0.pool[Host(1)].liveness = .silent } == .done)
  }
}
