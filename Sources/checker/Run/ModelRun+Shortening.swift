import Explorer
import Invariants
import Spec

extension ModelRun {
  /// Makes every counterexample a shortest one.
  ///
  /// A search that merges steps counts them with the step before them, so that a way with more of
  /// them can seem shorter than it is. Where a counterexample has any, a second search that takes
  /// every step by itself goes as far as that counterexample is long: there is none shorter, or it is
  /// found.
  ///
  /// - Parameter options: those of the first search; what is left of its time is for the second.
  mutating func shortenCounterexamples(_ options: ExplorationOptions) {
    let doubtful = counterexamples.filter { !$0.isShortest }
    guard let length = doubtful.map(\.steps.count).max() else { return }
    var bounded = options
    bounded.limits.depth = length
    bounded.limits.seconds = options.limits.seconds.map { max(0.001, $0 - seconds) }
    bounded.failFast = false
    bounded.checkpoint = nil
    bounded.resumedPath = nil
    let unmerged = Reductions(
      usesSymmetry: reductions.settings.usesSymmetry, mergesSteps: false)
    let second = Self.explore(
      model, asking: doubtful.map(\.property), bounded, reductions: unmerged)
    let isFarEnough =
      second.completion == .exhausted || second.completion == .incomplete(.depth(limit: length))
    for index in counterexamples.indices where !counterexamples[index].isShortest {
      let property = counterexamples[index].property
      let other = second.counterexamples.first { $0.property == property }
      if let other, other.steps.count < counterexamples[index].steps.count {
        counterexamples[index] = other
      }
      counterexamples[index].isShortest = isFarEnough
    }
  }
}
