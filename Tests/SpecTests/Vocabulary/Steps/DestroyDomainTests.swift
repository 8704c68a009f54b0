import Testing

@testable import Spec

struct DestroyDomainTests {
  @Test(arguments: Domain.allCases.filter { $0 != .none })
  func `a domain is destroyed in any state, its metadata stays`(domain: Domain) {
    let taken = take(.destroyDomain, by: .xenopsd) {
      $0.run(.original)
      $0.have(domain)
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
      $0.have(.suspended, as: .sourceTemporary)
    }.expect(
      .done,
      changes: [
        "host1 vm1 sourceTemporary domain: suspended → none"
      ], effects: .destroyedDomain)
  }

  @Test func `destroyDomain does nothing without a domain`() {
    take(.destroyDomain, by: .xenopsd) { $0.local[.original].metadata = .present }.expect(.done)
  }

  @Test func `an unknown name may be a failure`() {
    take(.destroyDomain, second: 1, by: .receiver) { $0.run(.sourceTemporary) }.expect(.failed)
    take(.destroyDomain, second: 1, by: .receiver) { $0.local[.original].metadata = .present }
      .expect(.done)
  }

  @Test func `a starting xapi waits for xenopsd, and until the VM's operations have ended`() {
    take(.destroyDomain, by: .background) {
      $0.run(.original)
      $0.pool[Host(1)].xenopsd = .down
    }.expect(.blocked)
    take(.destroyDomain, by: .background) {
      $0.run(.original)
      $0.local.receiver.programCounter = 1
    }.expect(.blocked)
    take(.destroyDomain, by: .background) {
      $0.local[.original].metadata = .present
      $0.local.operation.programCounter = 1
    }.expect(.done)
    #expect(take(.destroyDomain, by: .background) { $0.run(.original) }.outcome == .done)
  }

  @Test func `a domain that a reboot destroys leaves the VM down for a reboot`() {
    let taken = take(.destroyDomain, of: .hardReboot, by: .xenopsd) { $0.run(.original) }
    #expect(taken.context.record.isDownForReboot)
    let shutdown = take(.destroyDomain, of: .hardShutdown, by: .xenopsd) { $0.run(.original) }
    #expect(!shutdown.context.record.isDownForReboot)
  }

  @Test func `while a hard reboot is current, a healthy domain is destroyed for it`() {
    for (domain, isDown) in [(Domain.suspended, true), (.superseded, false), (.building, false)] {
      let taken = take(.checkDomain, of: .migrate, by: .xenopsd) {
        $0.local[.original].metadata = .present
        $0.have(domain)
        $0.record.operations = [Operations(.hardReboot), Operations(.migrate)]
      }
      #expect(taken.context.local[.original].domain == .none)
      #expect(taken.context.record.isDownForReboot == isDown, "\(domain)")
    }
  }
}
