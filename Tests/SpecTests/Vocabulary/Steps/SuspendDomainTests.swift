import Testing

@testable import Spec

struct SuspendDomainTests {
  @Test func `an executing guest stops, but its memory stays`() {
    take(.suspendDomain, by: .xenopsd) { $0.run(.original) }.expect(
      .done, changes: ["host1 vm1 original domain: running → suspended"])
  }

  @Test func `suspendDomain fails if a client cancels`() {
    take(.suspendDomain, by: .xenopsd) {
      $0.run(.original)
      $0.local.operation.isCancelled = true
    }.expect(.failed)
  }

  @Test(arguments: Domain.allCases.filter { $0 != .running })
  func `suspendDomain fails if the guest does not execute`(domain: Domain) {
    take(.suspendDomain, by: .xenopsd) { $0.local[.original].domain = domain }.expect(.failed)
  }

  @Test(arguments: [
    (UInt8(0), false, StepContext.Outcome.failed), (1, false, .blocked), (1, true, .failed),
    (2, false, .blocked), (2, true, .blocked),
  ])
  func `a guest that ignores the request is waited for as long as the step says`(
    patience: UInt8, cancelled: Bool, outcome: StepContext.Outcome
  ) {
    take(.suspendDomain, second: patience, by: .xenopsd) {
      $0.run(.original)
      $0.local.operation.isIgnored = true
      $0.local.operation.isCancelled = cancelled
    }.expect(outcome)
  }
}
