import Testing

@testable import Spec

struct WithdrawClaimTests {
  @Test func `a claim that still stands is undone`() {
    take(.withdrawClaim, by: .master) {
      $0.call.chosen = Host(1)
      $0.record.residentOn = HostReference(Host(1))
    }.expect(.done, changes: ["vm1 residentOn: host1 → null"])
  }

  @Test func `another host's claim stays`() {
    take(.withdrawClaim, by: .master) {
      $0.call.chosen = Host(1)
      $0.record.residentOn = HostReference(Host(0))
    }.expect(.done)
  }
}
