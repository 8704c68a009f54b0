extension StepDefinition {
  /// See ``StepContext/shutDownGuest(_:)``.
  static let shutDownGuest = StepDefinition(
    sentence: "xenopsd asks the guest to shut down or to reboot, and the guest does.",
    actors: [.xenopsd], parameters: [.name("name")], canFail: { _ in true },
    domains: { .needs($0.name) },
    footprint: { step in
      var footprint = Footprint(reads: [.copy(step.name)], alters: [.copy(step.name)])
      if step.operation.reboots { footprint.writes.formUnion([.record(.isDownForReboot)]) }
      return footprint
    })
}

extension StepContext {
  /// Makes the guest shut itself down, in a reboot for a reboot; fails if there is no guest or it
  /// is paused.
  ///
  /// A guest that has already shut itself down, for whatever reason, is acceptable.
  ///
  /// - Deviation: a guest that never answers is not modelled; the call would wait until cancelled.
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM_shutdown_domain`.
  mutating func shutDownGuest(_ instruction: InstructionView) -> Outcome {
    let reboots = instruction.operation.reboots
    switch local[instruction.name].domain {
    case .running, .rebooting:
      local[instruction.name].domain = reboots ? .rebooting : .shutOff
      if reboots { record.isDownForReboot = true }
    case .shutOff: break
    case .none, .building, .built, .suspended, .superseded: return .failed
    }
    return .done
  }
}
