import Invariants

/// A ledger, and the runs of the models that it covers, without those in folders named `deep`, which
/// are not run every time.
struct LedgerRun {
  var ledger: Ledger
  /// The lines of its models.
  var lines: [GateLine] = []

  /// Its models.
  private var models: [String] { ledger.models.filter { !ModelSelection.isDeep($0) } }

  /// The ledgers of some lines, in the order of their first models.
  static func all(of lines: [GateLine]) -> [LedgerRun] {
    var all: [LedgerRun] = []
    for line in lines {
      guard let place = line.run.model.ledgerLine, !ModelSelection.isDeep(place.model) else {
        continue
      }
      let ledger = place.ledger
      let known = all.firstIndex { $0.ledger.path == ledger.path }
      if known == nil { all.append(LedgerRun(ledger: ledger)) }
      all[known ?? all.count - 1].lines.append(line)
    }
    return all
  }

  /// Whether every model of the ledger was run to the end, with every property.
  var isWhole: Bool {
    let run = Set(lines.compactMap { $0.run.model.ledgerLine?.model })
    return run.isSuperset(of: models)
      && lines.allSatisfy { $0.run.isExhaustive && $0.asksAll }
  }

  /// The steps that no model of the ledger takes.
  var untakenSteps: [DesignCoverage.UntakenStep] {
    var coverage = DesignCoverage()
    for line in lines { coverage.add(line.run) }
    return coverage.untakenSteps
  }

  /// The steps that no model takes, without those that the ledger pins; none if it pins no such
  /// steps.
  var newlyUntakenSteps: [DesignCoverage.UntakenStep] {
    guard let pinned = ledger.untakenSteps else { return [] }
    return untakenSteps.filter { step in
      !pinned.contains { $0.name == step.design && $0.value.contains(step.step) }
    }
  }

  /// The properties that the ledger has as violated in some model, and that no run violates.
  var newlyUnviolated: [Property] {
    Property.allCases.filter { property in
      models.contains { ledger.pins[$0]?.verdicts[property] == .violated }
        && !lines.contains { $0.run.verdict(of: property) == .violated }
    }
  }
}
