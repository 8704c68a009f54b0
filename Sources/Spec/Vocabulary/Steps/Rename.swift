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
  /// Renames domain and metadata together; drops a pending event of the old uuid and raises none.
  ///
  /// Fails if the old uuid is unknown or the new one is known.
  ///
  /// - Deviation: one step; its parts (domain handle, xenstore, metadata, devices) are not
  ///   distinguished.
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
