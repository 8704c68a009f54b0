import Testing

@testable import Spec

struct BuildDomainTests {
  @Test func `a domain under construction becomes complete and raises an event`() {
    take(.buildDomain, by: .xenopsd) {
      $0.local[.original].metadata = .present
      $0.local[.original].domain = .building
    }.expect(
      .done,
      changes: [
        "host1 Xen, domain of vm1: paused, incomplete, action-request=poweroff → paused, "
          + "action-request=poweroff",
        "host1 xenopsd, event for vm1: none → waiting",
      ])
  }

  @Test func `a temporary uuid raises no event`() {
    take(.buildDomain, name: .startTemporary, by: .xenopsd) {
      $0.run(.original)
      $0.local[.startTemporary].domain = .building
      $0.local[.startTemporary].isSurvivable = true
    }.expect(
      .done,
      changes: [
        "host1 Xen, domain of vm1 (start temporary uuid): paused, incomplete → paused"
      ])
  }

  @Test(arguments: Domain.allCases.filter { $0 != .building })
  func `any other domain fails it`(domain: Domain) {
    take(.buildDomain, by: .xenopsd) { $0.local[.original].domain = domain }.expect(.failed)
  }
}
