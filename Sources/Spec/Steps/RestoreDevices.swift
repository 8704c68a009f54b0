extension StepEntry {
  /// See ``StepContext/restoreDevices(_:)``.
  static let restoreDevices = StepEntry(
    sentence: "The destination plugs the remaining devices into the paused domain.",
    actors: [.receiver],
    parameters: [.name("name"), .choice("refused", "never", "possibly", isOptional: true)],
    canFail: true)
}

extension StepContext {
  /// Plugs the devices, and raises an event.
  ///
  /// With `refused` `possibly`, a back end may also refuse one, and the step fails.
  ///
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM_restore_devices`.
  mutating func restoreDevices(_ instruction: InstructionView) -> Outcome {
    guard choice == 0, local[instruction.name].domain == .built else { return .failed }

    if instruction.name == .original { signal() }
    return .done
  }
}
