extension StepDefinition {
  /// See ``StepContext/removeTrace(_:)``.
  static let removeTrace = StepDefinition(
    sentence: "The source has the destination remove its note that it has taken the VM over.",
    waits:
      "until the destination answers; with ifDead=passOver, not for a destination that is declared dead.",
    example: Example(
      in: "migrate.source", of: "amended",
      with: ["name": "destinationTemporary", "ifDead": "passOver"]),
    actors: [.xenopsd],
    parameters: [.name("name"), .optional("ifDead", DeadHost.self)],
    footprint: { step in
      var reads: StateParts = [
        .xenopsd(.operationPeer), .servers, .host(.xenopsd, of: .any),
        .copy(step.name, of: .any),
      ]
      if step.secondValue() == DeadHost.passOver {
        reads.formUnion([.database, .host(.liveness, of: .any)])
      }
      return Footprint(reads: reads, alters: [.copy(step.name, of: .any)])
    })
}

extension StepContext {
  /// Removes the note of ``keepTrace(_:)``.
  ///
  /// - Design: none; a repair, see ``awaitOutcome(_:)``.
  mutating func removeTrace(_ instruction: InstructionView) -> Outcome {
    let peer = local.operation.peer
    if instruction.secondValue() == StepDefinition.DeadHost.passOver, isDead(peer) { return .done }
    guard pool.serves(peer, callsFrom: host), pool[peer].xenopsd == .up else { return .blocked }
    guard pool[peer, vm, instruction.name].domain == .none else { return .done }

    pool[peer, vm, instruction.name] = VMCopy()
    return .done
  }
}
