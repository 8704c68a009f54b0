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

  @Test func `createDomain fails if xenopsd does not know the name`() {
    take(.createDomain, by: .xenopsd).expect(.failed)
  }

  @Test(arguments: Domain.allCases.filter { $0 != .none })
  func `createDomain fails if a domain already exists`(domain: Domain) {
    take(.createDomain, by: .xenopsd) {
      $0.local[.original].metadata = .present
      $0.local[.original].domain = domain
    }.expect(.failed)
  }
}
