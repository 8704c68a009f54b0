extension StepDefinition {
  /// See ``StepContext/startProtected(_:)``.
  static let startProtected = StepDefinition(
    sentence: "The monitor starts a protected VM that is Halted, on a host that is live.",
    waits:
      "until a VM with ha_always_run is Halted, and its start would be admitted on a live host.",
    example: Example(in: "HA.start_protected", of: "amended"),
    actors: [.monitor], choices: { _ in .oneForEachProtectedStart },
    starts: { _ in .master(.start) }, subject: { _ in .vmAndHostChosen },
    placement: { _ in [.alone(in: .startProtected)] },
    footprint: { _ in
      Footprint(
        reads: [
          .record(.powerState), .record(.alwaysRun), .host(.liveness, of: .any), .validity,
          .call(.masterCounter, of: .any), .call(.hostCounter, of: .any),
          .call(.peerCounter, of: .any),
        ],
        writes: [
          .call(.vm, of: .any), .call(.chosen, of: .any), .call(.masterCounter, of: .any),
        ])
    })
}

extension StepContext {
  /// Starts `start.master` for the current VM on the `choice`-th host, like a client, if the design
  /// would admit it.
  ///
  /// The trigger is the level, not an edge: a VM that is Halted for any reason is started, if
  /// `ha_always_run` is true.
  ///
  /// - Deviation: the step first checks whether the start would be admitted, so that the monitor
  ///   does not retry in vain forever.
  /// - Code: `ocaml/xapi/xapi_ha_vm_failover.ml`, `restart_auto_run_vms`.
  mutating func startProtected(_ instruction: InstructionView) -> Outcome {
    let chosen = Host(choice)
    guard record.powerState == .halted, record.alwaysRun, pool[chosen].isLive,
      !pool[chosen].isForgotten, let slot = pool.freeCall(among: size.callCount)
    else { return .blocked }

    pool[call: slot].vm = vm
    pool[call: slot].chosen = chosen
    pool[call: slot].masterCounter = instruction.spawned
    return .done
  }
}
