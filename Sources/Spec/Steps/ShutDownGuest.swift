extension StepEntry {
  /// See ``StepContext/shutDownGuest(_:)``.
  static let shutDownGuest = StepEntry(
    sentence: "xenopsd asks the guest to shut down, and the guest does.",
    actors: [.xenopsd], parameters: [.name("name")], canFail: true)
}

extension StepContext {
  /// Has the guest shut itself down; fails when there is no guest, or one that is paused.
  ///
  /// - Deviation: a guest that never answers is not modelled; the call would wait until cancelled.
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM_shutdown_domain`.
  mutating func shutDownGuest(_ instruction: Instruction) -> Outcome {
    guard
      local[instruction.name].domain == .running
        || local[instruction.name].domain == .shutOff
    else { return .failed }

    local[instruction.name].domain = .shutOff
    return .done
  }
}
