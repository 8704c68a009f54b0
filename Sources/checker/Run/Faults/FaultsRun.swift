import Explorer
import Invariants
import Spec

/// The fault budgets that decide the properties of one model.
struct FaultsRun: Sendable {
  let model: LoadedModel
  let lattice: FaultLattice
  /// The result for each property that was asked, in the order of the properties.
  let properties: [PropertyBudgets]
  /// The number of explorations.
  let explorationCount: Int
  /// The states found in all explorations.
  let distinctStates: Int

  /// The verdict of a property in the whole model.
  func verdict(of result: PropertyBudgets) -> Verdict {
    let isLandmark = result.property.kind == .landmark
    if !result.smallest.isEmpty { return isLandmark ? .reached : .violated }
    if !result.undecided.isEmpty { return .incomplete }
    if isLandmark { return .notReached }
    return result.isVacuous ? .vacuous : .holds
  }

  /// Whether every budget is decided for every property.
  var isComplete: Bool { properties.allSatisfy(\.undecided.isEmpty) }

  /// The exit status: that of `check`, but incomplete where some budgets are not decided.
  var status: ExitStatus {
    guard isComplete else { return .incomplete }
    let isFine = properties.allSatisfy { result in
      let verdict = verdict(of: result)
      // A property without an expectation is fine if its verdict is good.
      return verdict == model.expectedVerdict(of: result.property)
        || model.expectedVerdict(of: result.property) == nil && verdict.isGood
    }
    return isFine ? .holds : .violated
  }
}

extension FaultsRun {
  /// The verdict that a property must have under some budgets; nil where it is not known, or good.
  func badVerdict(of result: PropertyBudgets, under budgets: FaultBudgets) -> Verdict? {
    if result.property.kind == .landmark {
      let isMissed = result.holdsThroughout || result.holds(budgets)
      return isMissed ? .notReached : nil
    }
    return budgets.includes(anyOf: result.smallest.map(\.budgets)) ? .violated : nil
  }
}
