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
}
