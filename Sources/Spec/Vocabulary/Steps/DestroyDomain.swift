extension StepDefinition {
  /// See ``StepContext/destroyDomain(_:)``.
  static let destroyDomain = StepDefinition(
    sentence: "xenopsd destroys the domain, if there is one.",
    waits:
      "until xenopsd serves and has no operation for the VM, if a xapi takes the step and there is a domain.",
    fails: "with unknown=fails, if xenopsd does not know the uuid.",
    example: Example(
      in: "hardShutdown.xenopsd", of: "amended", with: ["name": "original", "unknown": "fails"]),
    actors: [.xenopsd, .receiver, .background],
    parameters: [.name("name"), .optional("unknown", UnknownUUID.self)],
    failsOnlyIf: { $0.secondValue() == UnknownUUID.fails },
    domains: { .destroys($0.name) },
    footprint: { step in
      var footprint = Footprint(reads: [
        .host(.xenopsd), .copy(step.name), .xenopsd(.operationCounter),
        .xenopsd(.receiverCounter),
      ])
      if step.operation.reboots { footprint.writes.formUnion([.record(.isDownForReboot)]) }
      return footprint.adding(.destroying(step.name))
    })

  enum UnknownUUID: UInt8, ParameterValue {
    case passed, fails

    static let meaning = "What happens when xenopsd does not know the uuid."

    var sentence: String {
      switch self {
      case .passed: "There is nothing to do."
      case .fails: "The step fails, which ends the clean-up that it is part of."
      }
    }
  }
}

extension StepContext {
  /// Destroys a domain in any state and raises an event.
  ///
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM_destroy`; `ocaml/xapi/xapi_xenops.ml`,
  ///   `resync_resident_on`, “terminating”.
  mutating func destroyDomain(_ instruction: InstructionView) -> Outcome {
    if thread.actor == .background {
      guard pool[host].xenopsd == .up else { return .blocked }
      guard local[instruction.name].domain == .none || local.isIdle else { return .blocked }
    }
    guard local[instruction.name].isPresent else {
      return instruction.secondValue() == StepDefinition.UnknownUUID.passed ? .done : .failed
    }
    guard local[instruction.name].domain != .none else { return .done }

    if instruction.operation.reboots { record.isDownForReboot = true }
    destroy(instruction.name)
    return .done
  }

  /// Destroys an existing domain; while a hard reboot is current, a healthy one is marked as down
  /// for it.
  mutating func destroy(_ name: Name) {
    if local[name].isHealthy, record.operations.contains(Operations(.hardReboot)) {
      record.isDownForReboot = true
    }
    local[name].loseDomain()
    if name == .original { signal() }
    effects.insert(.destroyedDomain)
  }
}
