extension StepDefinition {
  /// See ``StepContext/restoreDevices(_:)``.
  static let restoreDevices = StepDefinition(
    sentence: "The destination plugs the remaining devices into the paused domain.",
    fails:
      "if there is no domain under the uuid that is complete and paused; with refused=possibly, also if a device is refused.",
    example: Example(
      in: "migrate.destination", of: "current", with: ["name": "original"], mayFailByItself: true),
    actors: [.receiver],
    parameters: [.name("name"), .optional("refused", Refusal.self)],
    choices: { $0.secondValue() == Refusal.possibly ? .two : .one },
    footprint: { step in Footprint(reads: [.copy(step.name)]).signalling(step.name) })

  enum Refusal: UInt8, ParameterValue {
    case never, possibly

    static let meaning = "Whether a back end may refuse a device."

    var sentence: String {
      switch self {
      case .never: "Every device is plugged."
      case .possibly: "A device may be refused, and the step fails."
      }
    }
  }
}

extension StepContext {
  /// Plugs the devices and raises an event.
  ///
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM_restore_devices`.
  mutating func restoreDevices(_ instruction: InstructionView) -> Outcome {
    guard choice == 0, local[instruction.name].knownDomain == .built else { return .failed }

    if instruction.name == .original { signal() }
    return .done
  }
}
