import Invariants
import Spec

/// All fault budgets within those of a model, ordered fault by fault.
///
/// A violation stays one when budgets grow, because every run under smaller budgets is a run under
/// greater ones:
///
/// - A fault *may* strike, so a greater budget forbids no transition. What else depends on budgets
///   only adds transitions: a step that fails by itself, an answer that is lost, a host that passes
///   for offline, and a copy of the database for a rollback.
/// - Whether a *state* or a *transition* violates a property does not depend on what is left of a
///   budget.
/// - A *quiescent* state is one without a step of the protocol. A fault that could still strike is
///   none, so a leftover budget leaves the state quiescent.
/// - A *landmark* that is reached stays reached for the same reasons. That it is not reached, and that
///   a property is vacuous, passes the other way: from greater budgets to smaller ones.
///
/// The exception is a fault that is *sure* to come: while it can strike, the pool is not quiescent, so
/// a greater budget can mend a quiescent property. Such a fault is a premise of the model and not a
/// risk. It keeps its budget, and is no part of the lattice. Two runs with the same strikes then have
/// the same budget of it left, also where a limit on all faults cuts it.
struct FaultLattice: Sendable {
  /// The model.
  let model: Model
  /// The faults that may strike, in the order of the vocabulary.
  let faults: [Fault]
  /// The faults that are sure to come, which keep their budgets.
  let sureFaults: [Fault]
  /// The greatest budgets, regardless of their sum.
  let bounds: FaultBudgets
  /// The most faults in all.
  let maximumTotal: Int

  /// The most budgets that a lattice may have: each can cost an exploration.
  static let maximumBudgetCount = 4096

  /// The lattice of a model.
  init(_ model: Model) {
    self.model = model
    let possible = Fault.allCases.filter { (model.faults[$0]?.budget ?? 0) > 0 }
    faults = possible.filter { !model.isSure($0) }
    sureFaults = possible.filter { model.isSure($0) }
    bounds = FaultBudgets(counts: faults.map { model.faults[$0]?.budget ?? 0 })
    maximumTotal = min(bounds.total, model.faultsInAll ?? .max)
  }

  /// The number of budgets.
  var count: Int {
    // The number of ways to reach each total with the faults so far.
    var ways = [1] + Array(repeating: 0, count: maximumTotal)
    for bound in bounds.counts {
      ways = ways.indices.map { total in
        (max(0, total - bound)...total).reduce(0) { $0 + ways[$1] }
      }
    }
    return ways.reduce(0, +)
  }

  /// Budgets of nothing.
  var none: FaultBudgets { FaultBudgets(counts: faults.map { _ in 0 }) }

  /// The region of all budgets: the model as it is.
  var whole: FaultRegion { FaultRegion(bounds, total: maximumTotal) }

  /// Whether a limit on the sum of budgets can be a model's limit on all faults, which also counts
  /// faults that are sure to come.
  var hasRegions: Bool { sureFaults.isEmpty }

  /// The budgets that have one fault more.
  func next(after budgets: FaultBudgets) -> [FaultBudgets] {
    budgets.counts.indices.map { index in
      var next = budgets
      next.counts[index] += 1
      return next
    }.filter(whole.covers)
  }

  /// Every budget, smaller sums first; for equal sums, faults that the vocabulary has earlier.
  var all: [FaultBudgets] {
    precondition(count <= Self.maximumBudgetCount, "the command refuses larger lattices")
    return (0...maximumTotal).flatMap { budgets(of: $0, from: 0) }.map { FaultBudgets(counts: $0) }
  }

  /// The budgets of a sum, for the faults from an index on.
  private func budgets(of total: Int, from index: Int) -> [[Int]] {
    guard index < faults.count else { return total == 0 ? [[]] : [] }
    return (0...min(total, bounds.counts[index])).reversed().flatMap { count in
      budgets(of: total - count, from: index + 1).map { [count] + $0 }
    }
  }

  /// Sets the faults of a model to those of a region; hosts stay as they are.
  ///
  /// Only faults that are sure to come need the model's own limit on all faults in addition.
  func restrict(_ faults: inout [Fault: Allowance], _ inAll: inout Int?, to region: FaultRegion) {
    for (fault, count) in zip(self.faults, region.bounds.counts) { faults[fault]?.budget = count }
    faults = faults.filter { $0.value.budget > 0 }
    if sureFaults.isEmpty { inAll = region.greatest == nil ? region.total : nil }
  }

  /// How often each fault strikes in a trace.
  func budgets(of trace: Trace) -> FaultBudgets {
    let struck = trace.steps.compactMap { CastRole($0.transition) }
    return FaultBudgets(counts: faults.map { fault in struck.count { $0 == .fault(fault) } })
  }

  /// Budgets in words.
  func phrase(_ budgets: FaultBudgets) -> String {
    let parts = zip(faults, budgets.counts).filter { $0.1 > 0 }
      .map { "\($0.1) \($0.0.spelling)" }
    return parts.isEmpty ? "no fault" : parts.joined(separator: " + ")
  }
}
