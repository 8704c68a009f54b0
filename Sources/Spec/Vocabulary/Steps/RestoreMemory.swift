extension StepDefinition {
  /// See ``StepContext/restoreMemory(_:)``.
  static let restoreMemory = StepDefinition(
    sentence: "xenopsd reads the suspend image into the domain; it stays paused.",
    fails:
      "if there is no half-built domain under the uuid, or the image is missing or incomplete.",
    example: Example(
      in: "resume.xenopsd", of: "amended", with: ["name": "startTemporary"], mayFailByItself: true),
    actors: [.xenopsd], parameters: [.name("name")], domains: { .completes($0.name) },
    placement: { _ in [.only(in: [.xenopsd(.resume)], "only a resume has an image to read")] },
    footprint: { step in
      Footprint(
        reads: [.copy(step.name), .record(.image)], alters: [.copy(step.name)],
        effects: [.restoredImage])
    })
}

extension StepContext {
  /// Completes a domain from the suspend image.
  ///
  /// xenopsd does not know whether the image was read before, so the step does not check.
  ///
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM_restore`.
  mutating func restoreMemory(_ instruction: InstructionView) -> Outcome {
    guard local[instruction.name].knownDomain == .building,
      record.image == .complete || record.image == .consumed
    else { return .failed }

    local[instruction.name].domain = .built
    local[instruction.name].metadata = .present
    effects.insert(.restoredImage)
    return .done
  }
}
