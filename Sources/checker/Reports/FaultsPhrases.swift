import Invariants

/// The deciding fault budgets of one property in words.
struct FaultsPhrases {
  let result: PropertyBudgets
  let lattice: FaultLattice

  /// One line for each thing to say.
  var lines: [String] {
    if let without = breaking.first(where: { $0.budgets == lattice.none }) {
      return [length(without).map { "in \($0)" } ?? "already in the model without faults"]
    }
    return clauses + further + undecided
  }

  /// What holds as far as the sum of the budgets says it, and what breaks.
  private var clauses: [String] {
    let start = decidedTotal.map { "\(holds) \(Self.any($0))" }
    let phrases = breaking.map(phrase)
    guard let first = phrases.first else { return start.map { [$0] } ?? [] }
    let clause = start.map { "\($0); \(breaks)" } ?? breaks
    return phrases.count == 1 ? ["\(clause) \(first)"] : [clause] + phrases.map { "  \($0)" }
  }

  private var breaking: [PropertyBudgets.Breaking] { result.smallest }

  private var isLandmark: Bool { result.property.kind == .landmark }
  private var holds: String { isLandmark ? "not reached" : "holds" }
  private var breaks: String { isLandmark ? "reached with" : "broken by" }

  /// The greatest sum of budgets of which all are known to hold; nil if there is none.
  private var decidedTotal: Int? {
    let totals = breaking.map(\.budgets.total) + result.undecided.map(\.total)
    guard let first = totals.min() else { return lattice.maximumTotal }
    return first > 0 ? first - 1 : nil
  }

  private static func any(_ total: Int) -> String {
    switch total {
    case 0: "without faults"
    case 1: "with any one fault"
    default: "with any \(total) faults"
    }
  }

  private func phrase(_ breaking: PropertyBudgets.Breaking) -> String {
    let steps = length(breaking).map { " in \($0)" } ?? ""
    let doubt = breaking.isSmallest ? "" : ", and perhaps by less"
    return lattice.phrase(breaking.budgets) + steps + doubt
  }

  private func length(_ breaking: PropertyBudgets.Breaking) -> String? {
    breaking.length.map { Count.phrase($0, "step") }
  }

  /// The greatest budgets that hold, as far as the sum does not say so.
  private var further: [String] {
    let known = decidedTotal ?? -1
    let further = result.greatest.filter { $0.budgets.total > known }
    guard !further.isEmpty else { return [] }
    guard further.count <= FaultsText.maximumListed else {
      return ["\(holds) up to \(further.count) greater budgets, which --format json lists"]
    }
    let phrases = further.map { holding in
      lattice.phrase(holding.budgets)
        + (holding.isVacuous == true ? " (where it says nothing)" : "")
    }
    return ["\(holds) up to \(Phrases.list(phrases, "or"))"]
  }

  private var undecided: [String] {
    guard !result.undecided.isEmpty else { return [] }
    let phrases = result.undecided.map(lattice.phrase)
    return ["not decided from \(Phrases.list(phrases, "or")) on"]
  }
}
