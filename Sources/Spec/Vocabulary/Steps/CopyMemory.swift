extension StepDefinition {
  /// See ``StepContext/copyMemory()``.
  static let copyMemory = StepDefinition(
    sentence: "The source copies the memory while the VM executes; a client can still cancel.",
    fails:
      "if the connection is lost, the guest does not execute any more, or a client has cancelled.",
    example: Example(in: "migrate.source", of: "amended"),
    actors: [.xenopsd],
    placement: { _ in
      [
        .notAfter([.suspendDomain], "the guest has suspended by then"),
        .after([.openStream], "no \"openStream\" before it has connected"),
      ]
    },
    footprint: { _ in
      Footprint(reads: [
        .xenopsd(.operationPeer), .xenopsd(.stream, of: .any), .copy(.original),
        .xenopsd(.isCancelled),
      ])
    })
}

extension StepContext {
  /// Copies memory, which changes nothing that is modelled.
  ///
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM_save` into a stream.
  mutating func copyMemory() -> Outcome {
    let peer = local.operation.peer
    guard pool[peer, vm].receiver.stream != .broken, local[.original].knownDomain == .running,
      !local.operation.isCancelled
    else { return .failed }

    return .done
  }
}
