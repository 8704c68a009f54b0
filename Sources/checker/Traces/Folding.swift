import Spec

/// The steps of a trace that can be folded: no shown step and not the property depends on their changes.
///
/// A folded step only moves threads and spends budgets when the trace is executed again. With all folded
/// steps reduced to that, every shown step is still enabled and makes the same changes, and the property
/// is still violated.
struct Folding: Equatable, Sendable {
  /// By index, whether a step is folded.
  private(set) var isFolded: [Bool]

  /// Nothing is folded.
  init(none trace: Trace) { isFolded = Array(repeating: false, count: trace.steps.count) }

  /// Finds the steps to fold, from the last to the first; none is left that could be folded, too.
  init(_ rerun: Rerun) {
    let trace = rerun.trace
    self.init(none: trace)
    guard trace.steps.count <= Self.maximumSteps else { return }
    for (index, step) in trace.steps.enumerated().reversed().dropFirst() {
      guard step.transition.mayBeFolded, !rerun.decides(step) else { continue }
      let idle = step.before.movingThreads(to: step.after, rerun.cells, rerun.machine.size)
      isFolded[index] = rerun.breaks(from: index + 1, in: idle, idle: isFolded)
    }
    while foldMore(rerun) {}
  }

  /// Folds one more step that earlier folds have made superfluous; returns whether there was one.
  private mutating func foldMore(_ rerun: Rerun) -> Bool {
    let steps = rerun.trace.steps
    for (index, step) in steps.enumerated().reversed().dropFirst() where !isFolded[index] {
      guard step.transition.mayBeFolded, !rerun.decides(step) else { continue }
      isFolded[index] = true
      if rerun.breaks(from: 0, in: rerun.trace.initial, idle: isFolded) { return true }
      isFolded[index] = false
    }
    return false
  }

  /// The length from which a trace is shown whole: the time grows with the square of it.
  static let maximumSteps = 200
}

extension Transition {
  /// Whether it may be folded: requests, actions and faults may not.
  fileprivate var mayBeFolded: Bool {
    switch cause {
    case .step, .xapiStarts, .xenopsdStarts, .xenopsdNotices, .xenopsdNoticesReboot,
      .xenopsdImports, .hostBoots, .hostIsReachable, .hostIsSilent, .hostIsHeardOf,
      .databaseIsWritten:
      true
    case .request, .operatorActs, .guest, .fault, .hostFences, .stepWithoutReply, .stepFails: false
    }
  }
}
