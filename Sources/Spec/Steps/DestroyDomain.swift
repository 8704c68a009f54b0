extension StepEntry {
  /// See ``StepContext/destroyDomain(_:)``.
  static let destroyDomain = StepEntry(
    sentence: "xenopsd destroys the domain, if there is one.",
    actors: [.xenopsd, .receiver], parameters: [.name("name")])
}

extension StepContext {
  /// Destroys a domain whatever its state, and raises an event.
  ///
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM_destroy`.
  mutating func destroyDomain(_ instruction: Instruction) -> Outcome {
    guard local[instruction.name].domain != .none else { return .done }

    if instruction.operation.reboots { record.isDownForReboot = true }
    destroy(instruction.name)
    return .done
  }

  /// Destroys a domain that is there; while a hard reboot is current, a healthy one makes way for it.
  mutating func destroy(_ name: Name) {
    if local[name].isHealthy, record.operations.contains(Operations(.hardReboot)) {
      record.isDownForReboot = true
    }
    local[name].domain = .none
    local[name].isSurvivable = false
    if name == .original { signal() }
    effects.insert(.destroyedDomain)
  }
}
