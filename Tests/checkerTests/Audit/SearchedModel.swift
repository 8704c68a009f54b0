import AuditSupport
import Explorer
import Invariants
import Spec

@testable import checker

/// What a search of a model has found.
struct SearchedModel {
  /// The result, with counterexamples as short as they can be made.
  let run: ModelRun
  /// The counterexamples that were made shorter, or that may have been, as they were.
  let doubtful: [Trace]

  /// Searches a model with its layout, and asks every property.
  init(
    _ model: LoadedModel, _ layout: PoolLayout, _ variant: SearchVariant,
    _ options: ExplorationOptions
  ) throws(RunError) {
    var run = try ModelRun.resume(
      model, asking: Property.allCases, options,
      reductions: Reductions(
        usesSymmetry: variant.usesSymmetry, mergesSteps: variant.mergesSteps),
      layout: layout)
    doubtful = run.counterexamples.filter { !$0.isShortest }
    try run.shortenCounterexamples(options)
    self.run = run
  }

  /// Whether a search with the reductions of a variant, as this one, differs from one with fewer.
  func isReduced(by variant: SearchVariant) -> Bool {
    (!variant.usesSymmetry || !run.reductions.likeness.isNothing)
      && (!variant.mergesSteps || !run.reductions.mergedSteps.isEmpty)
  }

  /// The size of the search.
  ///
  /// - Parameter states: the number of states without reductions.
  func size(statesInAll states: Int) -> SearchSize {
    SearchSize(
      states: run.distinctStates, depth: run.depth, memoryBytes: run.memoryBytes,
      statesInAll: states)
  }
}

extension Trace {
  /// The trace without what only reports need.
  var unpacked: UnpackedTrace {
    UnpackedTrace(property, from: initial, steps.map { ($0.transition, $0.after) })
  }
}
