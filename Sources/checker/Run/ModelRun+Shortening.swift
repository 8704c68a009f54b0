import Explorer
import Invariants
import Spec

extension ModelRun {
  /// Makes every counterexample a shortest one.
  ///
  /// A search that merges steps does not count them separately, so a path with more of them can
  /// seem shorter than it is. For counterexamples with merged steps, a second search without
  /// merging goes to the depth of the longest. It either finds a shorter counterexample or shows
  /// that none exists.
  ///
  /// For the same reason, a search that stops at the nearest violation may stop at one that is
  /// farther away than another. The second search then asks all properties, and also stops at the
  /// nearest violation.
  ///
  /// - Throws: an internal error that the second search found.
  /// - Parameter options: the options of the first search; the second gets the rest of its time.
  mutating func shortenCounterexamples(_ options: ExplorationOptions) throws(RunError) {
    let doubtful = counterexamples.filter { !$0.isShortest }
    guard let length = doubtful.map(\.steps.count).max() else { return }

    let hasStopped = completion == .stoppedAtViolation && options.failFast
    let second = try unmerged(
      asking: hasStopped ? verdicts.map(\.property) : doubtful.map(\.property), to: length,
      failsFast: hasStopped, options)
    let isFarEnough =
      [.exhausted, .stoppedAtViolation, .incomplete(.depth(limit: length))]
      .contains(second.completion)
    for index in counterexamples.indices where !counterexamples[index].isShortest {
      let property = counterexamples[index].property
      let others = second.counterexamples.filter { hasStopped || $0.property == property }
      let shortest = others.min { $0.steps.count < $1.steps.count }
      if let shortest, shortest.steps.count < counterexamples[index].steps.count {
        counterexamples[index] = shortest
        if hasStopped { setVerdicts(stoppingAt: shortest.property) }
      }
      counterexamples[index].isShortest = isFarEnough
    }
  }

  /// Searches once more, to a depth, without merging steps.
  private func unmerged(
    asking properties: [Property], to depth: Int, failsFast: Bool, _ options: ExplorationOptions
  ) throws(RunError) -> ModelRun {
    var bounded = options
    bounded.limits.depth = depth
    bounded.limits.seconds = options.limits.seconds.map { max(0.001, $0 - seconds) }
    bounded.failFast = failsFast
    bounded.sufficientViolations = 0
    bounded.checkpoint = nil
    bounded.resumedPath = nil
    let reductions = Reductions(
      usesSymmetry: reductions.settings.usesSymmetry, mergesSteps: false)
    return try Self.resume(model, asking: properties, bounded, reductions: reductions)
  }

  /// Marks one property as violated, and the previously violated one as incomplete.
  private mutating func setVerdicts(stoppingAt property: Property) {
    for index in verdicts.indices {
      if verdicts[index].property == property {
        verdicts[index].verdict = .violated
      } else if verdicts[index].verdict == .violated {
        verdicts[index].verdict = .incomplete
      }
    }
  }
}
