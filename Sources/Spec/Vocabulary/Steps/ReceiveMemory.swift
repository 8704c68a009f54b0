extension StepDefinition {
  /// See ``StepContext/receiveMemory(_:)``.
  static let receiveMemory = StepDefinition(
    sentence: "The destination receives the last of the memory into its domain.",
    waits: "until the memory comes.",
    fails: "if the connection is lost, or there is no half-built domain under the uuid.",
    example: Example(
      in: "migrate.destination", of: "amended", with: ["name": "destinationTemporary"],
      mayFailByItself: true),
    actors: [.receiver], parameters: [.name("name")], domains: { .completes($0.name) },
    traits: [.needsStream],
    placement: { _ in [.once("the handshake has each word once")] },
    footprint: { step in
      Footprint(reads: [.copy(step.name)], alters: [.copy(step.name)]).adding(.receiving)
    })
}

extension StepContext {
  /// Completes the domain's memory.
  ///
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM_restore` from a stream.
  mutating func receiveMemory(_ instruction: InstructionView) -> Outcome {
    guard local[instruction.name].knownDomain == .building else { return .failed }
    let outcome = receive(.memory)
    guard case .done = outcome else { return outcome }

    local[instruction.name].domain = .built
    return .done
  }
}
