extension StepEntry {
  /// See ``StepContext/readPowerState()``.
  static let readPowerState = StepEntry(
    sentence: "The call reads power_state in the database, to write it back later.",
    actors: [.host, .peer])
}

extension StepContext {
  /// Keeps the VM's `power_state` with the call; it may be old when ``writePowerState(_:)`` uses it.
  ///
  /// - Code: `ocaml/xapi/xapi_vm_migrate.ml`, `pool_migrate_complete`, which passes what it has read
  ///   to `force_state_reset`.
  mutating func readPowerState() -> Outcome {
    guard pool.reachesDatabase(from: host) else { return .blocked }

    call.powerState = record.powerState
    return .done
  }
}
