import Spec

extension Judge {
  /// S12: every domain of a VM takes memory of a host on which the VM is counted: `resident_on` or
  /// `scheduled_to_be_resident_on` is that host.
  ///
  /// Under whatever uuid, and in whatever state: a domain that is being built, or that is suspended and
  /// outdated, takes memory as well. A host with a domain that is not counted seems to have more room
  /// than it has.
  ///
  /// Not judged while the master does not know the whole pool: it admits nothing then that would choose
  /// a host.
  ///
  /// - Design: “Background”, ¶1: “it is used when considering resources allocated on a host”; appendix,
  ///   `get_host_memory_summary`.
  func memoryIsCounted(_ pool: PoolView) -> Judgement {
    guard pool.isKnown else { return .silent }
    var judgement = Judgement.silent
    for host in 0..<size.hostCount {
      for vm in 0..<size.vmCount where pool.hasDomain(of: VM(vm), on: Host(host)) {
        guard pool.counts(VM(vm), on: Host(host)) else { return .violated }
        judgement = .holds
      }
    }
    return judgement
  }
}

extension ReadablePool {
  /// Whether a host has a domain of a VM, under any uuid.
  func hasDomain(of vm: VM, on host: Host) -> Bool {
    self[host, vm].hasCopies && self[host, vm].contains { !$0.has(.none) }
  }

  /// Whether the memory of a VM is counted on a host.
  func counts(_ vm: VM, on host: Host) -> Bool {
    let here = HostReference(host)
    return self[vm].residentOn == here || self[vm].scheduledOn == here
  }
}
