extension StepDefinition {
  /// See ``StepContext/buildDomain(_:)``.
  static let buildDomain = StepDefinition(
    sentence: "xenopsd loads the kernel and plugs the devices; the domain stays paused.",
    actors: [.xenopsd], parameters: [.name("name")], canFail: { _ in true },
    domains: { .completes($0.name) },
    footprint: { step in
      Footprint(reads: [.copy(step.name)], alters: [.copy(step.name)]).signalling(step.name)
    })
}

extension StepContext {
  /// Completes a new domain, one unpause away from executing.
  ///
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM_build`, `VM_create_device_model`.
  mutating func buildDomain(_ instruction: InstructionView) -> Outcome {
    guard local[instruction.name].domain == .building else { return .failed }

    local[instruction.name].domain = .built
    if instruction.name == .original { signal() }
    return .done
  }
}
