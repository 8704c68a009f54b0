import Spec

/// L8, as far as it needs no fairness: when everything is quiet, a protected VM that nobody has
/// stopped executes.
///
/// A guest that has shut itself down has stopped its VM only if
/// `Pool.ha_reboot_vm_on_internal_shutdown` is false. A VM that is Suspended is exempt, and so is
/// every VM of a pool in which no host has power.
///
/// - Design: silent on high availability.
struct ProtectedVMRuns: QuiescentProperty {
  static let name = "ProtectedVMRuns"
  static let sentence = "When everything is quiet, a protected VM that nobody has stopped executes."
  static let subject = "every protected VM is stopped, or the pool never comes to rest"
  static let reads: StateParts = [
    .record(.stopWanted, of: .any), .record(.guestStopped, of: .any),
    .record(.powerState, of: .any), .copies(of: .any), .host(.power, of: .any),
  ]

  static func concerns(_ machine: PoolMachine) -> Bool { !machine.model.protected.isEmpty }

  /// The VMs that high availability protects, one bit each.
  private var protected: UInt8 = 0

  mutating func prepare(for machine: PoolMachine) {
    protected = machine.model.protected.reduce(0) { $0 | 1 << $1.rawValue }
  }

  func judgement(of pool: PoolView, in setting: Setting) -> Judgement {
    guard setting.hosts.contains(where: { pool[$0].power == .on }) else { return .silent }
    var judgement = Judgement.silent
    for vm in setting.vms where protected & 1 << vm.rawValue != 0 && pool[vm].isMeantToRun {
      if pool[vm].powerState == .suspended { continue }
      guard pool.executingCount(of: vm, setting.size) > 0 else { return .violated }
      judgement = .holds
    }
    return judgement
  }

  static func explanation(of violation: Violation) -> String {
    let pool = violation.pool
    guard violation.setting.program.position(of: .startProtected) != 0 else { return "" }
    return violation.phrase { vm in
      guard pool[vm].isMeantToRun, pool[vm].powerState != .suspended,
        pool.executingCount(of: vm, violation.setting.size) == 0
      else { return nil }
      return "nobody has stopped \(vm.phrase), it does not execute, and the database says "
        + pool[vm].placePhrase
    }
  }
}

extension VMRecord {
  /// Whether nobody has stopped the VM whose wish counts.
  var isMeantToRun: Bool { !stopWanted || guestStopped }
}

extension Property {
  /// See ``ProtectedVMRuns``.
  public static let protectedVMRuns = Property(ProtectedVMRuns.self)
}
