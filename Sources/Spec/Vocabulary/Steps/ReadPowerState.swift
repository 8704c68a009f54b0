extension StepDefinition {
  /// See ``StepContext/readPowerState()``.
  static let readPowerState = StepDefinition(
    sentence: "The call reads the VM's power_state in the database.",
    waits: "until the database can be reached.",
    example: Example(in: "revert.master", of: "amended"),
    actors: [.master, .host, .peer],
    footprint: { _ in
      Footprint(reads: [.database, .record(.powerState)], writes: [.call(.powerState)])
    })
}

extension StepContext {
  /// Puts `power_state` into the call's locals, for the conditions of later steps or for
  /// ``writePowerState(_:)`` to write back; it may be stale when it is used.
  ///
  /// - Code: `ocaml/xapi/xapi_vm.ml`, `hard_reboot`; `ocaml/xapi/xapi_vm_snapshot.ml`, `revert`;
  ///   `ocaml/xapi/xapi_vm_migrate.ml`, `pool_migrate_complete`.
  mutating func readPowerState() -> Outcome {
    guard pool.reachesDatabase(from: host) else { return .blocked }

    call.powerState = record.powerState
    return .done
  }
}
