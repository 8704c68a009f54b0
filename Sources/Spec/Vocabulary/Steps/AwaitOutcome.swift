extension StepDefinition {
  /// See ``StepContext/awaitOutcome(_:)``.
  static let awaitOutcome = StepDefinition(
    sentence: "The source asks the destination what became of the migration, until it knows.",
    waits:
      "until the destination answers and its receiving half has ended; with ifDead=passOver, not for a destination that is declared dead.",
    fails: "if the VM has not arrived there.",
    example: Example(
      in: "migrate.source", of: "amended", with: ["ifDead": "passOver"],
      onFailure: "migrate.source.takeBack"),
    actors: [.xenopsd], parameters: [.optional("ifDead", DeadHost.self)],
    footprint: { step in
      var reads: StateParts = [
        .xenopsd(.operationPeer), .servers, .host(.xenopsd, of: .any),
        .xenopsd(.receiverCounter, of: .any), .xenopsd(.peerHasCrashed),
        .copy(.destinationTemporary, of: .any), .copy(.original, of: .any),
      ]
      if step.value() == DeadHost.passOver {
        reads.formUnion([.database, .host(.liveness, of: .any)])
      }
      return Footprint(reads: reads)
    })
}

extension StepContext {
  /// Looks for the VM at the destination.
  ///
  /// The VM has arrived if the destination knows it by its own uuid, or still keeps the uuid under
  /// which it was received, see ``keepTrace(_:)``.
  ///
  /// A destination that has lost power meanwhile knows nothing. The VM may have executed there, so
  /// it must not execute here again with its earlier memory: it counts as lost with that host. With
  /// `ifDead` `passOver`, the same applies to a destination that is declared dead in the database.
  ///
  /// - Design: none; a repair. The document does not define the source's behaviour when the last
  ///   message of the handshake is lost.
  mutating func awaitOutcome(_ instruction: InstructionView) -> Outcome {
    let peer = local.operation.peer
    if instruction.value() == StepDefinition.DeadHost.passOver, isDead(peer) { return .done }
    guard pool.serves(peer, callsFrom: host), pool[peer].xenopsd == .up,
      pool[peer, vm].receiver.programCounter == 0
    else { return .blocked }
    guard !local.operation.peerHasCrashed else { return .done }
    let trace = pool[peer, vm, .destinationTemporary]
    guard pool[peer, vm, .original].isPresent || (trace.isPresent && trace.domain == .none) else {
      return .failed
    }

    return .done
  }

  /// Whether this host can read in the database that another host is declared dead.
  func isDead(_ peer: Host) -> Bool {
    pool.reachesDatabase(from: host) && pool[peer].liveness == .declaredDead
  }
}
