import Spec

extension Judge {
  /// S6, for reboots: when everything is quiet, a VM that went down for a reboot is up again, unless
  /// somebody has asked for it to be off.
  ///
  /// A reboot gives up the VM's memory on purpose, so ``noFriendlyFire(_:)`` lets it; what it owes is a
  /// VM that executes anew.
  ///
  /// - Design: silent on reboots.
  func rebootedVMRuns(_ pool: PoolView) -> Judgement {
    for vm in vms where pool.isLeftByReboot(vm, size) { return .violated }
    return .holds
  }
}

extension ReadablePool {
  /// Whether a VM went down for a reboot, is off, and nobody asked for that.
  func isLeftByReboot(_ vm: VM, _ size: PoolSize) -> Bool {
    self[vm].isDownForReboot && !self[vm].stopWanted && self[vm].image != .complete
      && !hasHealthyDomain(of: vm, size)
  }
}
