import Invariants
import Spec

/// Renders the fault budgets that decide the properties of a model, the worst properties first.
struct FaultsText {
  let run: FaultsRun
  let style: Style

  /// The most further budgets that a text lists; JSON lists all.
  static let maximumListed = 6

  /// The whole report.
  var text: String {
    var lines = style.wrap("\(run.model.path): \(run.model.title)", indentation: 2)
      .map(style.heading)
    lines += style.wrap(figures, indentation: 2)
    for group in Group.allCases {
      let results = run.properties.filter { Group(run.verdict(of: $0), $0, run) == group }
      guard !results.isEmpty else { continue }
      lines += ["", group.styled("  \(group.rawValue)", style)]
      lines += group.isList ? list(results) : results.flatMap(lines(of:))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var figures: String {
    let lattice = run.lattice
    let limit = lattice.whole.greatest == nil ? ", at most \(lattice.maximumTotal) in all" : ""
    let sure = lattice.sureFaults.map(\.spelling)
    return "up to \(lattice.phrase(lattice.bounds))\(limit): "
      + "\(Count.phrase(lattice.count, "budget")), "
      + "\(Count.phrase(run.explorationCount, "exploration")), "
      + "\(NumberFormat.grouped(run.distinctStates)) distinct states found"
      + (sure.isEmpty
        ? ""
        : "; \(Phrases.list(sure, "and")), sure to come, \(sure.count == 1 ? "keeps its" : "keep their") budget")
  }

  /// The names of properties about which there is nothing more to say.
  private func list(_ results: [PropertyBudgets]) -> [String] {
    let names = results.map(\.property.rawValue).joined(separator: ", ")
    return style.wrap("    " + names, indentation: 4)
  }

  private func lines(of result: PropertyBudgets) -> [String] {
    let name = "    " + result.property.rawValue.padded(to: Self.nameWidth) + "  "
    let lines = FaultsPhrases(result: result, lattice: run.lattice).lines
    return lines.enumerated().flatMap { index, line in
      let start = index == 0 ? name : String(repeating: " ", count: name.count)
      return style.wrap(start + line, indentation: name.count + 2)
    }
  }

  private static let nameWidth = Property.allCases.map(\.rawValue.count).max() ?? 0

  /// The groups of properties, in the order in which people want them.
  private enum Group: String, CaseIterable {
    case brokenWithoutFaults = "broken without any fault"
    case broken = "broken by faults"
    case missed = "never reached"
    case undecided = "not decided: a limit ended an exploration"
    case holds = "holds with all of them"
    case reachedWithFaults = "reached with faults only"
    case reached = "reached without any fault"
    case vacuous = "says nothing with all of them: what it is about never happens"

    init(_ verdict: Verdict, _ result: PropertyBudgets, _ run: FaultsRun) {
      let needsFaults = result.smallest.first?.budgets != run.lattice.none
      self =
        switch verdict {
        case .violated: needsFaults ? .broken : .brokenWithoutFaults
        case .reached: needsFaults ? .reachedWithFaults : .reached
        case .notReached: .missed
        case .incomplete: .undecided
        case .holds: .holds
        case .vacuous: .vacuous
        }
    }

    /// Whether the names of its properties say everything.
    var isList: Bool {
      switch self {
      case .missed, .holds, .reached, .vacuous: true
      case .brokenWithoutFaults, .broken, .undecided, .reachedWithFaults: false
      }
    }

    func styled(_ text: String, _ style: Style) -> String {
      switch self {
      case .brokenWithoutFaults, .broken, .missed: style.violated(text)
      case .undecided, .vacuous, .reachedWithFaults: style.incomplete(text)
      case .holds, .reached: style.holds(text)
      }
    }
  }
}
