extension StepDefinition {
  /// See ``StepContext/startProtected(_:)``.
  static let startProtected = StepDefinition(
    sentence: "The monitor starts a protected VM that is Halted, on a host that is live.",
    actors: [.monitor], choices: { _ in .oneForEachProtectedStart },
    starts: { _ in .master(.start) }, subject: { _ in .vmAndHostChosen },
    placement: { _ in [.alone(in: .startProtected)] },
    footprint: { _ in
      Footprint(
        reads: [
          .record(.powerState), .record(.stopWanted), .host(.liveness, of: .any), .validity,
          .call(.masterCounter, of: .any), .call(.hostCounter, of: .any),
          .call(.peerCounter, of: .any),
        ],
        writes: [
          .call(.vm, of: .any), .call(.chosen, of: .any), .call(.masterCounter, of: .any),
        ])
    })
}

extension StepContext {
  /// Begins `start.master` for the current VM on the `choice`-th host, as a client would, where the
  /// design would admit that.
  ///
  /// It is the level that counts and not an edge: whatever has made the VM Halted, it is started. A
  /// VM that somebody has stopped is protected no more, `ha_always_run` is false, until it is started.
  ///
  /// - Deviation: whether a start would be admitted is asked at once, so that the monitor does not try
  ///   in vain for ever; `ha_always_run` does not go back with the database.
  /// - Code: `ocaml/xapi/xapi_ha_vm_failover.ml`, `restart_auto_run_vms`.
  mutating func startProtected(_ instruction: InstructionView) -> Outcome {
    let chosen = Host(choice)
    guard record.powerState == .halted, !record.stopWanted, pool[chosen].isLive,
      !pool[chosen].isForgotten, let slot = pool.freeCall(among: size.callCount)
    else { return .blocked }

    pool[call: slot].vm = vm
    pool[call: slot].chosen = chosen
    pool[call: slot].masterCounter = instruction.spawned
    return .done
  }
}
