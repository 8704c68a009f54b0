extension StepDefinition {
  /// See ``StepContext/markSurvivable(_:)``.
  static let markSurvivable = StepDefinition(
    sentence: "xenopsd erases the request to destroy the domain at the next start of xenopsd.",
    fails: "if there is no domain under the uuid.",
    example: Example(in: "migrate.destination", of: "amended", with: ["name": "original"]),
    actors: [.xenopsd, .receiver], parameters: [.name("name")],
    footprint: { step in
      Footprint(reads: [.copy(step.name)], alters: [.copy(step.name)])
    })
}

extension StepContext {
  /// Erases the domain's “action-request” key.
  ///
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM_set_domain_action_request`.
  mutating func markSurvivable(_ instruction: InstructionView) -> Outcome {
    guard local[instruction.name].knownDomain != .none else { return .failed }

    local[instruction.name].isSurvivable = true
    return .done
  }
}
