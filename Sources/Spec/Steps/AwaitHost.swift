extension StepEntry {
  /// See ``StepContext/awaitHost(_:)``.
  static let awaitHost = StepEntry(
    sentence: "The master waits for the answer of the host at hand.",
    actors: [.background, .overview, .monitor],
    parameters: [
      .choice("timeout", "short", "none", "askAgain"),
      .choice("ifDead", "call", "passOver", isOptional: true),
    ], canFail: true)
}

extension StepContext {
  /// Waits for the answer.
  ///
  /// Fails when it will never come, because the host's xapi died or was cut
  /// off; with a `short` timeout also at any moment before it comes; with `askAgain` it calls the host
  /// again instead, as soon as it can be reached.
  ///
  /// With `ifDead` `passOver`, the answer of a host that is declared dead is not waited for.
  ///
  /// A host whose answer is not waited for any longer works on.
  ///
  /// - Design: “Pool.calculate_inconsistent_vms”, step 1, “with a short timeout”.
  mutating func awaitHost(_ instruction: InstructionView) -> Outcome {
    let peer = locals.peer
    if instruction.secondChoice == 1, pool[peer].liveness == .declaredDead {
      pool[peer].answer = .none
      return .done
    }
    switch pool[peer].answer {
    case .none where instruction.choice == 2:
      guard peer == host || pool.serves(peer, callsFrom: host) else { return .blocked }

      ask(peer, instruction.spawned)
      return .again
    case .none: return .failed
    case .answered:
      pool[peer].answer = .none
      return .done
    case .asked where choice == 1 && instruction.choice == 0:
      pool[peer].answer = .none
      return .failed
    case .asked: return .blocked
    }
  }
}
