extension StepDefinition {
  /// See ``StepContext/pauseDomain(_:)``.
  static let pauseDomain = StepDefinition(
    sentence: "xenopsd pauses the domain: the VM stops executing, one unpause away from going on.",
    fails: "if the domain does not execute.",
    example: Example(in: "pause.xenopsd", of: "amended", with: ["name": "original"]),
    actors: [.xenopsd], parameters: [.name("name")],
    footprint: { step in
      Footprint(reads: [.copy(step.name)], alters: [.copy(step.name)]).signalling(step.name)
    })
}

extension StepContext {
  /// Pauses an executing domain and raises an event.
  ///
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM_pause`.
  mutating func pauseDomain(_ instruction: InstructionView) -> Outcome {
    guard local[instruction.name].knownDomain == .running else { return .failed }

    local[instruction.name].domain = .built
    if instruction.name == .original { signal() }
    return .done
  }
}
