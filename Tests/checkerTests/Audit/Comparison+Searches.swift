import AuditSupport
import Explorer
import Invariants
import Spec

@testable import checker

extension Comparison {
  /// Runs and compares the simplest search with some reductions; nil if it fails.
  mutating func compareReference(_ plan: SearchPlan) -> SearchedModel? {
    let size = SearchSize(
      states: naive.states.count, depth: naive.depth, memoryBytes: 1,
      statesInAll: naive.states.count)
    guard let search = perform(plan, size, in: "") else { return nil }
    let variant = plan.variant
    compareWhole(search.last, variant)
    if !variant.usesSymmetry, !variant.mergesSteps { compareCounts(search.last.run, variant) }
    if variant.usesSymmetry, !variant.mergesSteps { compareOrbits(search.last.run, variant) }
    return search.last
  }

  /// Runs a variant and compares it with the simplest search with the same reductions.
  mutating func compare(_ plan: SearchPlan, _ reference: SearchedModel, in folder: String) {
    let size = reference.size(statesInAll: naive.states.count)
    guard let search = perform(plan, size, in: folder) else { return }
    let variant = plan.variant
    for part in search.parts { comparePart(part.found, reference, variant, part.memoryLimitBytes) }
    let last = search.last
    if let limit = search.memoryLimitBytes, case .incomplete = last.run.completion {
      return comparePart(last, reference, variant, limit)
    }
    let isLimited = search.memoryLimitBytes != nil || search.couldStop
    compareWhole(last, variant, reference, isLimited: isLimited)
    compareNumbers(last.run, reference.run, variant)
  }

  private mutating func perform(
    _ plan: SearchPlan, _ size: SearchSize, in folder: String
  ) -> PlannedSearch<SearchedModel>? {
    do throws(RunError) {
      let (model, layout) = (model, layout)
      noteSearch()
      let search = try plan.perform(size, in: folder, completion: \.run.completion) {
        options throws(RunError) in
        try SearchedModel(model, layout, plan.variant, options)
      }
      for fault in search.faults { note(.completion, plan.variant, fault) }
      return search
    } catch {
      note(.completion, plan.variant, "the search fails: \(error)")
      return nil
    }
  }

  /// Every number is that of the simplest search with the same reductions.
  private mutating func compareNumbers(
    _ run: ModelRun, _ reference: ModelRun, _ variant: SearchVariant
  ) {
    func expect<Value: Equatable>(_ subject: String, _ expected: Value, _ found: Value) {
      guard found != expected else { return }
      note(
        .count, variant, "\(subject): \(expected) on one thread without stop, found \(found)")
    }
    expect("distinct states", reference.distinctStates, run.distinctStates)
    expect("states generated", reference.statesGenerated, run.statesGenerated)
    expect("levels", reference.levelSizes, run.levelSizes)
    expect("transitions by label", reference.labelCounts, run.labelCounts)
    expect("least lengths", reference.leastLengths, run.leastLengths)
  }
}
