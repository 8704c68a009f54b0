import Spec
import Testing

@testable import checker

@Test func `an allowance names the hosts that are chosen or struck, and the VMs that it concerns`()
{
  #expect(
    Spec.Operation.migrate.allowanceKeys
      == AllowanceKeys(hosts: "to", hasVMs: true, mayBeSure: true, mayBeElsewhere: true))
  #expect(
    Spec.Operation.suspend.allowanceKeys == AllowanceKeys(hosts: nil, hasVMs: true, mayBeSure: true)
  )
  #expect(GuestAction.reboot.allowanceKeys == AllowanceKeys(hosts: "hosts", hasVMs: true))
  #expect(Fault.hostCrash.allowanceKeys == AllowanceKeys(hosts: "hosts"))
}

@Test func `only a request, an operator's action and a new master can be sure to happen`() {
  #expect(Spec.Operation.allCases.allSatisfy { $0.allowanceKeys.mayBeSure })
  #expect(!GuestAction.allCases.contains { $0.allowanceKeys.mayBeSure })
  #expect(OperatorAction.allCases.allSatisfy { $0.allowanceKeys.mayBeSure })
  #expect(Fault.allCases.filter { $0.allowanceKeys.mayBeSure } == [.masterFailover])
  #expect(
    OperatorAction.powerStateReset.allowanceKeys == AllowanceKeys(hasVMs: true, mayBeSure: true))
  #expect(
    OperatorAction.forgetHost.allowanceKeys == AllowanceKeys(hosts: "hosts", mayBeSure: true))
}
