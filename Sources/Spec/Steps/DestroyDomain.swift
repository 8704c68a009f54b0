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

    destroy(instruction.name)
    if instruction.operation.reboots, !instruction.isCleanUp { record.isDownForReboot = true }
    return .done
  }

  /// Destroys a domain that is there.
  mutating func destroy(_ name: Name) {
    local[name].domain = .none
    local[name].isSurvivable = false
    if name == .original { signal() }
    if record.operations.contains(Operations(.hardReboot)) { record.isDownForReboot = true }
    effects.insert(.destroyedDomain)
  }
}
