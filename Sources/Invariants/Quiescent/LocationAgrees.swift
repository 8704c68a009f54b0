import Spec

/// S5: when everything is quiet, the database tells the truth about where and how each VM is.
///
/// `resident_on` is the host whose xenopsd knows the VM, or null if none does. `power_state` is
/// Running or Paused exactly when the VM has a domain that is alive.
///
/// - Design: “Suggested fix”, rules 1 and 3.
struct LocationAgrees: QuiescentProperty {
  static let name = "LocationAgrees"
  static let sentence = "When everything is quiet, the database says where the VM is and how it is."
  static let subject = "the pool never comes to rest"
  static let reads: StateParts = [
    .record(.powerState, of: .any), .record(.residentOn, of: .any), .validity, .copies(of: .any),
  ]

  func judgement(of pool: PoolView, in setting: Setting) -> Judgement {
    for vm in setting.vms {
      let record = pool[vm]
      for host in setting.hosts
      where pool[host, vm, .original].isPresent != pool.isResident(vm, on: host) {
        return .violated
      }
      let isAlive = pool.hasHealthyDomain(of: vm, setting.size)
      if isAlive != (record.powerState == .running || record.powerState == .paused) {
        return .violated
      }
    }
    return .holds
  }

  static func explanation(of violation: Violation) -> String {
    violation.phrase { vm in
      let parts = [misplacement(of: vm, in: violation), misstatement(of: vm, in: violation)]
        .compactMap(\.self)
      return parts.isEmpty ? nil : "\(vm.phrase): " + parts.joined(separator: "; ")
    }
  }

  /// How the database and the hosts disagree about the VM's host, nil when they agree.
  private static func misplacement(of vm: VM, in violation: Violation) -> String? {
    let (pool, residentOn) = (violation.pool, violation.pool[vm].residentOn)
    let knowing = violation.setting.hosts.filter { pool[$0, vm, .original].isPresent }
    guard
      knowing.map(HostReference.init) != (pool.isValid(residentOn) ? [residentOn] : [])
    else { return nil }
    let known =
      knowing.isEmpty
      ? "no xenopsd knows it" : "known by " + knowing.map(\.phrase).joined(separator: " and ")
    return "resident_on is \(residentOn.phrase), \(known)"
  }

  /// How the database and the hosts disagree about the VM's power state, nil when they agree.
  private static func misstatement(of vm: VM, in violation: Violation) -> String? {
    let powerState = violation.pool[vm].powerState
    let isAlive = violation.pool.hasHealthyDomain(of: vm, violation.setting.size)
    guard isAlive != (powerState == .running || powerState == .paused) else { return nil }
    return "power_state is \(powerState.phrase), "
      + (isAlive ? "it has a domain" : "no domain of it is alive")
  }
}

extension Property {
  /// See ``LocationAgrees``.
  public static let locationAgrees = Property(LocationAgrees.self)
}
