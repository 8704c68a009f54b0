extension StepDefinition {
  /// See ``StepContext/rename(_:)``.
  static let rename = StepDefinition(
    sentence: "xenopsd gives the VM's metadata and domain another uuid.",
    actors: [.xenopsd, .receiver], parameters: [.name("from"), .name("to")],
    canFail: { _ in true }, domains: { .renames($0.name, to: $0.newName) },
    footprint: { step in
      Footprint(
        reads: [.copy(step.name), .copy(step.newName)], writes: [.copy(step.newName)],
        alters: [.copy(step.name)], effects: [.renamed]
      ).droppingEvent(step.name)
    })
}

extension StepContext {
  /// Renames domain and metadata together; an event that waits under the old uuid is dropped, and
  /// none is raised.
  ///
  /// Fails when the old uuid is not known, or the new one is.
  ///
  /// - Deviation: one step; its parts (domain handle, xenstore, metadata, devices) are not told
  ///   apart.
  /// - Design: “Xenopsd changes”, ¶1 and ¶2.
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM_rename` (68c6aed078).
  mutating func rename(_ instruction: InstructionView) -> Outcome {
    guard local[instruction.name].isPresent, !local[instruction.newName].isPresent else {
      return .failed
    }

    local[instruction.newName] = local[instruction.name]
    local[instruction.name] = VMCopy()
    if instruction.name == .original { dropEvent() }
    effects.insert(.renamed)
    return .done
  }
}
