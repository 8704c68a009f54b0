import Testing

@testable import Spec

struct SuspendDomainTests {
  @Test func `an executing guest stops, its memory stays`() {
    take(.suspendDomain, by: .xenopsd) { $0.run(.original) }.expect(
      .done, changes: ["host1 vm1 original domain: running → suspended"])
  }

  @Test func `a client that cancels fails it`() {
    take(.suspendDomain, by: .xenopsd) {
      $0.run(.original)
      $0.local.operation.isCancelled = true
    }.expect(.failed)
  }

  @Test(arguments: Domain.allCases.filter { $0 != .running })
  func `a guest that does not execute fails it`(domain: Domain) {
    take(.suspendDomain, by: .xenopsd) { $0.local[.original].domain = domain }.expect(.failed)
  }
}
