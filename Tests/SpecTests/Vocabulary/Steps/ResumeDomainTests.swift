import Testing

@testable import Spec

struct ResumeDomainTests {
  @Test(arguments: [Domain.suspended, .superseded])
  func `a suspended domain executes again, stale or not`(domain: Domain) {
    take(.resumeDomain, by: .xenopsd) {
      $0.run(.original)
      $0.local[.original].domain = domain
    }.expect(
      .done,
      changes: [
        "host1 vm1 original domain: \(domain) → running",
        "host1 vm1 isDirty: false → true",
      ], effects: .beganToExecute)
  }

  @Test func `suspended copies elsewhere become the VM's past`() {
    let taken = take(.resumeDomain, by: .xenopsd) {
      $0.run(.original)
      $0.local[.original].domain = .suspended
      $0.pool[Host(0), VM(1), .sourceTemporary].domain = .suspended
      $0.pool[Host(0), VM(0), .sourceTemporary].domain = .suspended
    }
    #expect(taken.context.pool[Host(0), VM(1), .sourceTemporary].domain == .superseded)
    #expect(taken.context.pool[Host(0), VM(0), .sourceTemporary].domain == .suspended)
  }

  @Test(arguments: [Domain.none, .building, .built, .running, .shutOff])
  func `resumeDomain does nothing without a suspended domain`(domain: Domain) {
    take(.resumeDomain, by: .xenopsd) { $0.local[.original].domain = domain }.expect(.done)
  }
}
