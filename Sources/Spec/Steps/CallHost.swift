extension StepEntry {
  /// See ``StepContext/callHost(_:)``.
  static let callHost = StepEntry(
    sentence: "The master calls Host.show_me_what_you_got on the host at hand.",
    actors: [.background, .overview], canFail: true)
}

extension StepContext {
  /// Has the host at hand look at what it holds; what is left of an earlier such call there is
  /// replaced.
  ///
  /// Fails when the host's xapi does not answer. The master calls itself, too.
  ///
  /// - Deviation: two such calls at one host at a time are not told apart; what the steps of the
  ///   earlier one have done stays done.
  /// - Design: “Pool.calculate_inconsistent_vms”, step 1.
  mutating func callHost(_ instruction: Instruction) -> Outcome {
    let peer = locals.peer
    guard peer == host || pool.serves(peer, callsFrom: host) else { return .failed }

    pool[peer].inspection = BackgroundThread()
    pool[peer].inspection.programCounter = instruction.spawned
    for index in 0..<size.vmCount { pool[peer].inspectionBarriers[index] = .passed }
    pool[peer].answer = .asked
    return .done
  }
}
