import Spec

extension Judge {
  /// L3: when everything is quiet, a VM that has no healthy domain anywhere can be started, or
  /// resumed.
  ///
  /// No operation is current, and either `power_state` is Halted and the design would admit a start,
  /// or it is Suspended, the image is complete, its boot record is there, and the design would admit
  /// a resume. What the design asks is what its `admit` step asks, whether the model has the request
  /// or not; a design without the procedure asks nothing more.
  ///
  /// Healthy is a domain with the VM's whole and latest memory, executing or not.
  ///
  /// - Design: “Failure modes”, ¶5 and ¶6: a VM that no xapi will receive an event of, and which is
  ///   to be reset.
  func deadVMCanStart(_ pool: PoolView) -> Judgement {
    var judgement = Judgement.silent
    for vm in vms where !pool.hasHealthyDomain(of: vm, size) {
      guard canStart(vm, in: pool) else { return .violated }
      judgement = .holds
    }
    return judgement
  }

  private func canStart(_ vm: VM, in pool: PoolView) -> Bool {
    let record = pool[vm]
    guard record.operations.isEmpty else { return false }
    switch record.powerState {
    case .halted: return pool.admits(startConditions, on: vm)
    case .suspended:
      return record.canBeResumed
        && pool.admits(resumeConditions, on: vm)
    case .running, .paused: return false
    }
  }
}
