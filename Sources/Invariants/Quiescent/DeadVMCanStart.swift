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

extension Design {
  /// What the design asks before it admits an operation; nothing when it has no procedure for it.
  ///
  /// Read from the declaration: a program has the procedures only of what its model requests.
  func conditions(of operation: Operation) -> Conditions {
    let names = namesOfConditions(in: Entry.master(operation).spelling) ?? []
    return Conditions(Condition.allCases.filter { names.contains($0.spelling) })
  }

  /// The conditions of the first `admit` of a procedure, in it or in one that it calls.
  private func namesOfConditions(in procedure: String) -> [String]? {
    guard let index = index(of: procedure) else { return nil }
    for step in procedures[index].steps {
      let names = step.when.map(\.value)
      if step.step.value == StepKind.admit.spelling { return names }
      let called = step.arguments.first { $0.key.value == "procedure" }?.value.value
      if let called, let inner = namesOfConditions(in: called) { return names + inner }
    }
    return nil
  }
}
