import Spec

/// S12: every domain of a VM uses memory of a host on which the VM is counted.
///
/// A VM is counted on a host if `resident_on` or `scheduled_to_be_resident_on` is that host. A host
/// with an uncounted domain seems to have more room than it has.
///
/// The domain's uuid and state do not matter: a domain that is being built, or that is suspended
/// and outdated, uses memory too.
///
/// Not judged while the master does not know the whole pool, because the master then admits nothing
/// that would choose a host.
///
/// - Design: “Background”, ¶1: “it is used when considering resources allocated on a host”;
///   appendix, `get_host_memory_summary`.
struct MemoryIsCounted: StateProperty {
  static let name = "MemoryIsCounted"
  static let sentence = "Every domain is counted: its host is resident_on, or reserved for the VM."
  static let subject = "no VM ever has a domain"
  static let reads: StateParts = [
    .pool(.isKnown), .copies(of: .any), .record(.residentOn, of: .any),
    .record(.scheduledOn, of: .any),
  ]

  static func concerns(_ machine: PoolMachine) -> Bool {
    machine.model.design.mayWrite(.record(.scheduledOn))
  }

  func judgement(of pool: PoolView, in setting: Setting) -> Judgement {
    guard pool.isKnown else { return .silent }
    var judgement = Judgement.silent
    for host in setting.hosts {
      for vm in setting.vms where pool.hasDomain(of: vm, on: host) {
        guard pool.counts(vm, on: host) else { return .violated }
        judgement = .holds
      }
    }
    return judgement
  }

  static func explanation(of violation: Violation) -> String {
    let pool = violation.pool
    return violation.phrase { vm in
      let hosts = violation.setting.hosts.filter {
        pool.hasDomain(of: vm, on: $0) && !pool.counts(vm, on: $0)
      }
      guard !hosts.isEmpty else { return nil }
      return "\(vm.phrase) has a domain \(hosts.placePhrase), and is counted on "
        + "resident_on \(pool[vm].residentOn.phrase) and "
        + "scheduled_to_be_resident_on \(pool[vm].scheduledOn.phrase)"
    }
  }
}

extension ReadablePool {
  /// Whether the memory of a VM is counted on a host.
  fileprivate func counts(_ vm: VM, on host: Host) -> Bool {
    let here = HostReference(host)
    return self[vm].residentOn == here || self[vm].scheduledOn == here
  }
}

extension Property {
  /// See ``MemoryIsCounted``.
  public static let memoryIsCounted = Property(MemoryIsCounted.self)
}
