import Testing

@testable import Spec

struct MarkSurvivableTests {
  @Test(arguments: Domain.allCases.filter { $0 != .none })
  func `a domain loses its request to be destroyed`(domain: Domain) {
    take(.markSurvivable, by: .xenopsd) { $0.have(domain) }.expect(
      .done,
      changes: [
        "host1 vm1 original isSurvivable: false → true"
      ])
  }

  @Test func `markSurvivable fails without a domain`() {
    take(.markSurvivable, by: .receiver) { $0.local[.original].metadata = .present }
      .expect(.failed)
  }
}
