extension StepDefinition {
  /// See ``StepContext/openStream(_:)``.
  static let openStream = StepDefinition(
    sentence: "The source connects to the destination, where the receiving half begins.",
    waits:
      "until the destination has neither another operation on the VM nor an older connection for it.",
    fails: "if a daemon of the destination does not serve.",
    example: Example(in: "migrate.source", of: "amended", mayFailByItself: true),
    actors: [.xenopsd], starts: { _ in .destination },
    placement: { _ in
      [.only(in: [.xenopsd(.migrate)], "only the source of a migration has a destination")]
    },
    footprint: { _ in
      Footprint(
        reads: [
          .xenopsd(.operationPeer), .servers, .host(.xenopsd, of: .any),
          .xenopsd(.receiverCounter, of: .any), .xenopsd(.stream, of: .any),
          .xenopsd(.operationCounter, of: .any),
        ],
        writes: [
          .xenopsd(.receiverCounter, of: .any), .xenopsd(.receiverPeer, of: .any),
          .xenopsd(.stream, of: .any), .xenopsd(.isStreaming),
        ])
    })
}

extension StepContext {
  /// Connects; the destination's xapi authenticates the connection and hands it to its xenopsd.
  ///
  /// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM_migrate` and `VM_receive_memory`.
  mutating func openStream(_ instruction: InstructionView) -> Outcome {
    let peer = local.operation.peer
    guard pool.serves(peer, callsFrom: host), pool[peer].xenopsd == .up else { return .failed }
    guard pool[peer, vm].receiver.programCounter == 0, pool[peer, vm].receiver.stream == .none,
      peer == host || pool[peer, vm].operation.programCounter == 0
    else { return .blocked }

    pool[peer, vm].receiver.programCounter = instruction.spawned
    pool[peer, vm].receiver.peer = host
    pool[peer, vm].receiver.stream = .open
    local.operation.isStreaming = true
    return .done
  }
}
