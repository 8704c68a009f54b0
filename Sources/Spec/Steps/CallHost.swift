extension StepEntry {
  /// See ``StepContext/callHost(_:)``.
  static let callHost = StepEntry(
    sentence: "The master calls Host.show_me_what_you_got on the host at hand.",
    actors: [.background, .overview, .monitor],
    parameters: [
      .choice("ifUnreachable", "fail", "wait", isOptional: true),
      .choice("ifDead", "call", "passOver", isOptional: true),
    ], canFail: true)
}

extension StepContext {
  /// Has the host at hand look at what it holds; what is left of an earlier such call there is
  /// replaced.
  ///
  /// Fails when the host's xapi does not answer, or waits until it does. The master calls itself, too.
  /// With `ifDead` `passOver`, a host that is declared dead is not called: it has nothing. A host that
  /// was merely not heard of for ten minutes may have everything, and is called.
  ///
  /// - Deviation: two such calls at one host at a time are not told apart; what the steps of the
  ///   earlier one have done stays done.
  /// - Design: “Pool.calculate_inconsistent_vms”, step 1.
  mutating func callHost(_ instruction: InstructionView) -> Outcome {
    let peer = locals.peer
    if instruction.secondChoice == 1, pool[peer].liveness == .declaredDead { return .done }
    guard peer == host || pool.serves(peer, callsFrom: host) else {
      return instruction.choice == 1 ? .blocked : .failed
    }

    ask(peer, instruction.spawned)
    return .done
  }

  /// Begins the inspection of a host, at a position.
  mutating func ask(_ peer: Host, _ position: UInt8) {
    pool[peer].inspection = BackgroundThread()
    pool[peer].inspection.programCounter = position
    for index in 0..<size.vmCount { pool[peer].inspectionBarriers[index] = .passed }
    pool[peer].answer = .asked
  }
}
