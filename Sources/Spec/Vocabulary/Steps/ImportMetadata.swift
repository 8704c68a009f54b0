extension StepDefinition {
  /// See ``StepContext/importMetadata(_:)``.
  static let importMetadata = StepDefinition(
    sentence: "The source puts the VM's metadata into the destination's xenopsd.",
    fails:
      "if the VM does not execute here, a daemon of the destination does not serve, or the destination has a domain under the uuid.",
    example: Example(in: "migrate.source", of: "proposed", with: ["as": "destinationTemporary"]),
    actors: [.xenopsd], parameters: [.name("as", "The uuid under which the metadata is stored.")],
    remote: { _ in .call },
    placement: { _ in
      [.only(in: [.xenopsd(.migrate)], "only the source of a migration has a destination")]
    },
    footprint: { step in
      var footprint = Footprint(
        reads: [
          .xenopsd(.operationPeer), .copy(.original), .servers, .host(.xenopsd, of: .any),
          .copy(step.name, of: .any),
        ],
        writes: [.copy(step.name, of: .any)])
      if step.name == .original { footprint.writes.formUnion([.xenopsd(.isDirty, of: .any)]) }
      return footprint
    })
}

extension StepContext {
  /// Imports metadata at the destination, through the destination's xapi; replaces any metadata
  /// under the name.
  ///
  /// - Design: “Xenopsd changes”, ¶1, “a different (but related) uuid is chosen”.
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM_migrate`, `Remote.VM.import_metadata`.
  mutating func importMetadata(_ instruction: InstructionView) -> Outcome {
    let peer = local.operation.peer
    guard local[.original].knownDomain == .running, pool.serves(peer, callsFrom: host),
      pool[peer].xenopsd == .up,
      pool[peer, vm, instruction.name].domain == .none
    else { return .failed }

    pool[peer, vm, instruction.name].metadata = .present
    if instruction.name == .original { pool[peer, vm].isDirty = true }
    return .done
  }
}
