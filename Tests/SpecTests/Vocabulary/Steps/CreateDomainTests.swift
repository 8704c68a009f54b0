import Testing

@testable import Spec

struct CreateDomainTests {
  @Test func `a known VM gets an empty domain that a restart would destroy`() {
    take(.createDomain, by: .xenopsd) { $0.local[.original].metadata = .present }.expect(
      .done,
      changes: [
        "host1 vm1 original domain: none → building",
        "host1 vm1 isDirty: false → true",
      ])
  }

  @Test func `a temporary uuid raises no event`() {
    take(.createDomain, name: .destinationTemporary, by: .receiver) {
      $0.run(.original)
      $0.local[.destinationTemporary].metadata = .present
    }.expect(
      .done,
      changes: [
        "host1 vm1 destinationTemporary domain: none → building"
      ])
  }

  @Test func `a name that xenopsd does not know fails`() {
    take(.createDomain, by: .xenopsd).expect(.failed)
  }

  @Test(arguments: Domain.allCases.filter { $0 != .none })
  func `a domain that is there already fails it`(domain: Domain) {
    take(.createDomain, by: .xenopsd) {
      $0.local[.original].metadata = .present
      $0.local[.original].domain = domain
    }.expect(.failed)
  }
}
