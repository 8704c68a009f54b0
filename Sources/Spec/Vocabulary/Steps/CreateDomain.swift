extension StepDefinition {
  /// See ``StepContext/createDomain(_:)``.
  static let createDomain = StepDefinition(
    sentence: "xenopsd creates a paused domain, which a restart of xenopsd would destroy.",
    fails: "if xenopsd does not know the uuid, or has a domain under it already.",
    example: Example(
      in: "migrate.destination", of: "amended", with: ["name": "destinationTemporary"],
      mayFailByItself: true),
    actors: [.xenopsd, .receiver], parameters: [.name("name")], domains: { .creates($0.name) },
    footprint: { step in
      Footprint(reads: [.copy(step.name)], alters: [.copy(step.name)]).signalling(step.name)
    })
}

extension StepContext {
  /// Creates an empty domain whose “action-request” key says “poweroff”.
  ///
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM_create`.
  mutating func createDomain(_ instruction: InstructionView) -> Outcome {
    let copy = local[instruction.name]
    guard copy.isPresent, copy.domain == .none else { return .failed }

    local[instruction.name].domain = .building
    local[instruction.name].isSurvivable = false
    if instruction.name == .original { signal() }
    return .done
  }
}
