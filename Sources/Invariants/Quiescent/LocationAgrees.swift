import Spec

/// S5: when everything is quiet, the database tells the truth about where and how each VM is.
///
/// `resident_on` is the host whose xenopsd knows the VM, or null if none does. `power_state` is
/// Halted or Suspended exactly when the VM has no domain that is alive. Otherwise it is Paused if
/// the domain is paused, and Running if it executes or is suspended in memory, which xenopsd
/// reports as Running, see ``RunningVMExecutes``.
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
      for host in setting.hosts
      where pool[host, vm, .original].isPresent != pool.isResident(vm, on: host) {
        return .violated
      }
      if !pool.domains(of: vm, setting.size).agree(with: pool[vm].powerState) { return .violated }
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
    let domains = violation.pool.domains(of: vm, violation.setting.size)
    guard !domains.agree(with: powerState) else { return nil }
    return "power_state is \(powerState.phrase), \(domains.phrase(against: powerState))"
  }
}

/// The states of a VM's healthy domains, on any host and under any uuid.
private struct LiveDomains {
  /// Whether one executes.
  var executes = false
  /// Whether one is suspended in memory.
  var isSuspended = false
  /// Whether one is paused.
  var isPaused = false

  /// Whether a power state is true of them.
  func agree(with powerState: PowerState) -> Bool {
    switch powerState {
    case .running: executes || isSuspended
    case .paused: isPaused && !executes
    case .halted, .suspended: !(executes || isSuspended || isPaused)
    }
  }

  /// What is true instead of a power state with which they do not agree.
  func phrase(against powerState: PowerState) -> String {
    guard executes || isSuspended || isPaused else { return "no domain of it is alive" }
    switch powerState {
    case .running: return "its domain is paused"
    case .paused: return executes ? "its domain executes" : "its domain is suspended"
    case .halted, .suspended: return "it has a domain"
    }
  }
}

extension ReadablePool {
  /// The states of a VM's healthy domains.
  fileprivate func domains(of vm: VM, _ size: PoolSize) -> LiveDomains {
    var domains = LiveDomains()
    for host in 0..<size.hostCount where self[Host(host), vm].hasCopies {
      let local = self[Host(host), vm]
      if local.contains(where: { $0.has(.running) }) { domains.executes = true }
      if local.contains(where: { $0.has(.suspended) }) { domains.isSuspended = true }
      if local.contains(where: { $0.has(.built) }) { domains.isPaused = true }
    }
    return domains
  }
}

extension Property {
  /// See ``LocationAgrees``.
  public static let locationAgrees = Property(LocationAgrees.self)
}
