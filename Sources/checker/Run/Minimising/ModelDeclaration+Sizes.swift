import Spec

extension ModelDeclaration {
  /// The model without a host; those after it move up, so that host0 is the master still.
  ///
  /// - Returns: nil if it is the only host, or a VM runs there.
  func without(_ host: Host) -> ModelDeclaration? {
    guard hostCount > 1, !initially.contains(.running(host)) else { return nil }
    func moved(_ other: Host) -> Host {
      other.rawValue > host.rawValue ? Host(Int(other.rawValue) - 1) : other
    }
    var smaller = self
    smaller.hostCount -= 1
    smaller.initially = initially.map { place in
      if case .running(let place) = place { .running(moved(place)) } else { place }
    }
    smaller.forEachAllowance { allowance, _ in
      guard let hosts = allowance.hosts else { return }
      allowance.hosts = hosts.filter { $0 != host }.map(moved)
    }
    return smaller.normalised
  }

  /// The model without a VM; those after it move up.
  ///
  /// - Returns: nil if it is the only VM.
  func without(_ vm: VM) -> ModelDeclaration? {
    guard initially.count > 1 else { return nil }
    func rest(of vms: [VM]) -> [VM] {
      vms.filter { $0 != vm }.map { $0.index > vm.index ? VM($0.index - 1) : $0 }
    }
    var smaller = self
    smaller.initially.remove(at: vm.index)
    smaller.protected = rest(of: protected)
    smaller.forEachAllowance { allowance, _ in
      if let vms = allowance.vms { allowance.vms = rest(of: vms) }
    }
    return smaller.normalised
  }
}

extension ModelDeclaration {
  /// Changes each allowance; the other argument says which keys it may have.
  mutating func forEachAllowance(_ change: (inout Allowance, AllowanceKeys) -> Void) {
    for role in CastRole.all {
      guard var allowance = self[role] else { continue }
      change(&allowance, role.allowanceKeys)
      self[role] = allowance
    }
  }

  /// The same model without what has no effect: empty budgets and places, and restrictions to
  /// everything.
  var normalised: ModelDeclaration {
    var model = self
    for role in CastRole.all {
      guard var allowance = model[role] else { continue }
      if let hosts = allowance.hosts, Set(hosts).count == hostCount { allowance.hosts = nil }
      if let vms = allowance.vms, Set(vms).count == initially.count { allowance.vms = nil }
      let isPossible =
        allowance.budget > 0 && allowance.hosts?.isEmpty != true && allowance.vms?.isEmpty != true
      model[role] = isPossible ? allowance : nil
    }
    let total = model.faults.values.reduce(0) { $0 + $1.budget }
    if let inAll = faultsInAll, inAll >= total { model.faultsInAll = nil }
    return model
  }
}
