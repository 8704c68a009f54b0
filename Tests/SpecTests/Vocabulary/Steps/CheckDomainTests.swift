import Testing

@testable import Spec

struct CheckDomainTests {
  @Test(arguments: [Domain.suspended, .superseded, .shutOff])
  func `a domain that has shut down is destroyed, survivable or not`(domain: Domain) {
    for isSurvivable in [false, true] {
      let taken = take(.checkDomain, by: .xenopsd) {
        $0.have(domain)
        $0.local[.original].isSurvivable = isSurvivable
      }
      #expect(taken.outcome == .again)
      #expect(taken.context.effects == .destroyedDomain)
      #expect(taken.context.local[.original].phrase == "metadata")
    }
  }

  @Test(arguments: [Domain.building, .built, .running])
  func `a half-built domain is destroyed, a survivable one is left`(domain: Domain) {
    let halfBuilt = take(.checkDomain, by: .xenopsd) { $0.have(domain) }
    #expect(halfBuilt.outcome == .again)
    #expect(halfBuilt.context.local[.original].domain == .none)
    take(.checkDomain, by: .xenopsd) {
      $0.have(domain)
      $0.local[.original].isSurvivable = true
    }.expect(.done)
  }

  @Test func `checkDomain does nothing without a domain`() {
    take(.checkDomain, by: .xenopsd) { $0.local[.original].metadata = .present }.expect(.done)
    take(.checkDomain, choice: 4, by: .xenopsd).expect(.done)
  }

  @Test func `only the named domain is checked`() {
    take(.checkDomain, choice: Name.sourceTemporary.rawValue, by: .xenopsd) {
      $0.have(.shutOff)
    }.expect(.done)
  }

  @Test func `checkDomain of any name destroys one domain at a time, in order`() {
    take(.checkDomain, choice: 4, by: .receiver) {
      $0.run(.original)
      $0.have(.suspended, as: .destinationTemporary)
      $0.have(.shutOff, as: .startTemporary)
    }.expect(
      .again,
      changes: [
        "host1 vm1 destinationTemporary domain: suspended → none"
      ], effects: .destroyedDomain)
  }

  @Test func `an unknown name may be a failure`() {
    take(.checkDomain, second: 1, by: .xenopsd) { $0.run(.sourceTemporary) }.expect(.failed)
    take(.checkDomain, second: 1, by: .xenopsd) { $0.run(.original) }.expect(.done)
  }

  @Test func `a domain that has shut down for a reboot is left for xenopsd to notice`() {
    take(.checkDomain, choice: 4, by: .xenopsd) {
      $0.run(.original)
      $0.have(.rebooting)
    }.expect(.done)
    let other = take(.checkDomain, choice: 4, by: .xenopsd) {
      $0.run(.sourceTemporary)
      $0.have(.rebooting, as: .sourceTemporary)
    }
    #expect(other.outcome == .again)
    #expect(other.context.local[.sourceTemporary].domain == .none)
  }
}
