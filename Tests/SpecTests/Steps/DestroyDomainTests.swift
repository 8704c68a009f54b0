import Testing

@testable import Spec

struct DestroyDomainTests {
  @Test(arguments: Domain.allCases.filter { $0 != .none })
  func `a domain goes whatever its state, its metadata stays`(domain: Domain) {
    let taken = take(.destroyDomain, by: .xenopsd) {
      $0.run(.original)
      $0.local[.original].domain = domain
    }
    taken.expect(
      .done,
      changes: [
        "host1 vm1 original domain: \(domain) → none",
        "host1 vm1 isDirty: false → true",
        "host1 vm1 original isSurvivable: true → false",
      ], effects: .destroyedDomain)
  }

  @Test func `a temporary uuid raises no event`() {
    take(.destroyDomain, name: .sourceTemporary, by: .xenopsd) {
      $0.run(.original)
      $0.local[.sourceTemporary].domain = .suspended
    }.expect(
      .done,
      changes: [
        "host1 vm1 sourceTemporary domain: suspended → none"
      ], effects: .destroyedDomain)
  }

  @Test func `without a domain nothing happens`() {
    take(.destroyDomain, by: .xenopsd) { $0.local[.original].metadata = .present }.expect(.done)
  }
}
