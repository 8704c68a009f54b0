extension StepEntry {
  /// See ``StepContext/readPowerState()``.
  static let readPowerState = StepEntry(
    sentence: "xapi reads the VM's power_state in the database.", actors: [.master, .host])
}

extension StepContext {
  /// Puts `power_state` into the call's locals, for the conditions of later steps; it may be old when
  /// they ask.
  ///
  /// - Code: `ocaml/xapi/xapi_vm.ml`, `hard_reboot`; `ocaml/xapi/xapi_vm_snapshot.ml`, `revert`.
  mutating func readPowerState() -> Outcome {
    guard pool.reachesDatabase(from: host) else { return .blocked }

    call.powerState = record.powerState
    return .done
  }
}
