extension StepDefinition {
  /// See ``StepContext/copyMemory()``.
  static let copyMemory = StepDefinition(
    sentence: "The source copies the memory while the VM executes; a client can still cancel.",
    actors: [.xenopsd], canFail: { _ in true },
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
  /// Copies memory; fails if the stream breaks, the guest is gone, or a client cancels.
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
