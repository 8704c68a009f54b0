import Testing

@testable import Spec

struct PauseDomainTests {
  @Test func `an executing domain stops executing, and an event is raised`() {
    take(.pauseDomain, of: .pause, by: .xenopsd) { $0.run(.original) }.expect(
      .done,
      changes: ["host1 vm1 original domain: running → built", "host1 vm1 isDirty: false → true"])
  }

  @Test func `no event is raised under a temporary uuid`() {
    take(.pauseDomain, name: .startTemporary, by: .xenopsd) { $0.run(.startTemporary) }.expect(
      .done, changes: ["host1 vm1 startTemporary domain: running → built"])
  }

  @Test(arguments: Domain.allCases.filter { $0 != .running })
  func `pauseDomain fails if the domain does not execute`(domain: Domain) {
    take(.pauseDomain, by: .xenopsd) { $0.local[.original].domain = domain }.expect(.failed)
  }
}
