extension StepDefinition {
  /// See ``StepContext/buildDomain(_:)``.
  static let buildDomain = StepDefinition(
    sentence: "xenopsd loads the kernel and plugs the devices; the domain stays paused.",
    fails: "if there is no half-built domain under the uuid.",
    example: Example(
      in: "start.xenopsd", of: "amended", with: ["name": "startTemporary"], mayFailByItself: true),
    actors: [.xenopsd, .receiver], parameters: [.name("name")], domains: { .completes($0.name) },
    footprint: { step in
      Footprint(reads: [.copy(step.name)], alters: [.copy(step.name)]).signalling(step.name)
    })
}

extension StepContext {
  /// Completes a new domain, one unpause away from executing.
  ///
  /// The receiving half of a migration takes it only where a clean-up boots the VM afresh, as
  /// `VM_check_state` does when the VM's policy after a shutdown is to restart it.
  ///
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM_build`, `VM_create_device_model`.
  mutating func buildDomain(_ instruction: InstructionView) -> Outcome {
    guard local[instruction.name].knownDomain == .building else { return .failed }

    local[instruction.name].domain = .built
    if instruction.name == .original { signal() }
    return .done
  }
}
