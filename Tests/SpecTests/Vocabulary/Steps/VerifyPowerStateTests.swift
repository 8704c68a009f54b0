import Testing

@testable import Spec

struct VerifyPowerStateTests {
  @Test(arguments: Domain.allCases)
  func `any domain under the VM's own uuid passes, and no domain fails`(domain: Domain) {
    take(.verifyPowerState, of: .hardReboot, by: .xenopsd) {
      $0.local[.original].metadata = .present
      $0.local[.original].domain = domain
    }.expect(domain == .none ? .failed : .done)
  }

  @Test func `a domain under another uuid does not count`() {
    take(.verifyPowerState, of: .hardReboot, by: .xenopsd) { $0.run(.sourceTemporary) }
      .expect(.failed)
  }
}
