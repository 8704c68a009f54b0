import Spec

/// S6, for reboots: when everything is quiet, a VM that went down for a reboot is up again.
///
/// A VM that somebody wants off is exempt.
///
/// A reboot gives up the VM's memory on purpose, so ``NoFriendlyFire`` allows it. In return, the VM
/// must execute again.
///
/// - Design: silent on reboots.
struct RebootedVMRuns: QuiescentProperty {
  static let name = "RebootedVMRuns"
  static let sentence = "When everything is quiet, a VM that went down for a reboot is up again."
  static let subject = "the pool never comes to rest"
  static let reads: StateParts = [
    .record(.isDownForReboot, of: .any), .record(.stopWanted, of: .any),
    .record(.image, of: .any), .copies(of: .any),
  ]

  static func concerns(_ machine: PoolMachine) -> Bool {
    machine.mayWrite(.record(.isDownForReboot))
  }

  func judgement(of pool: PoolView, in setting: Setting) -> Judgement {
    for vm in setting.vms where pool.isLeftByReboot(vm, setting.size) { return .violated }
    return .holds
  }

  static func explanation(of violation: Violation) -> String {
    violation.phrase { vm in
      violation.pool.isLeftByReboot(vm, violation.setting.size)
        ? "\(vm.phrase) went down for a reboot and is off" : nil
    }
  }
}

extension ReadablePool {
  /// Whether a VM went down for a reboot and is off although nobody asked for that.
  fileprivate func isLeftByReboot(_ vm: VM, _ size: PoolSize) -> Bool {
    self[vm].isDownForReboot && !self[vm].stopWanted && self[vm].image != .complete
      && !hasHealthyDomain(of: vm, size)
  }
}

extension Property {
  /// See ``RebootedVMRuns``.
  public static let rebootedVMRuns = Property(RebootedVMRuns.self)
}
