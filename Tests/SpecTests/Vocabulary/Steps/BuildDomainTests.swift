import Testing

@testable import Spec

struct BuildDomainTests {
  @Test func `a domain under construction becomes complete and raises an event`() {
    take(.buildDomain, by: .xenopsd) {
      $0.local[.original].metadata = .present
      $0.have(.building)
    }.expect(
      .done,
      changes: [
        "host1 vm1 original domain: building → built",
        "host1 vm1 isDirty: false → true",
      ])
  }

  @Test func `a temporary uuid raises no event`() {
    take(.buildDomain, name: .startTemporary, by: .xenopsd) {
      $0.run(.original)
      $0.have(.building, as: .startTemporary)
      $0.local[.startTemporary].isSurvivable = true
    }.expect(
      .done,
      changes: [
        "host1 vm1 startTemporary domain: building → built"
      ])
  }

  @Test(arguments: Domain.allCases.filter { $0 != .building })
  func `any other domain fails the step`(domain: Domain) {
    take(.buildDomain, by: .xenopsd) { $0.have(domain) }.expect(.failed)
  }
}
