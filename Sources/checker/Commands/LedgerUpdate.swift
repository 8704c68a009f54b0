import Invariants

/// Rewrites ledgers from runs of their models.
enum LedgerUpdate {
  /// The pins of a run; nil if the run cannot give all of them.
  ///
  /// The numbers stay if the search ran without some reduction. Verdicts stay if they were not
  /// asked because the command line names properties.
  static func pins(of run: ModelRun, asksAll: Bool) -> Ledger.Pins? {
    let old = run.model.ledgerLine?.pins
    guard run.isExhaustive else { return old }
    let counted = Ledger.Pins(states: run.distinctStates, depth: run.depth)
    guard var pins = run.reductions.areComplete ? counted : old else { return nil }
    for property in Property.allCases {
      let verdict = run.verdict(of: property)
      pins.verdicts[property] =
        verdict != nil || asksAll ? PinnedVerdict(verdict) : old?.verdicts[property]
    }
    return pins
  }

  /// Rewrites the ledgers of some runs where they differ.
  ///
  /// The entries of models that were not run to the end stay; those of models that no longer exist
  /// are removed.
  static func write(_ lines: [GateLine]) throws(CommandFailure) {
    var ledgers: [Ledger] = []
    for line in lines {
      guard line.run.isExhaustive, let place = line.run.model.ledgerLine else { continue }
      let known = ledgers.firstIndex { $0.path == place.ledger.path }
      if known == nil { ledgers.append(place.ledger) }
      let index = known ?? ledgers.count - 1
      ledgers[index].pins[place.model] = pins(of: line.run, asksAll: line.asksAll)
    }
    for var ledger in ledgers {
      for model in ledger.models where !LedgerCheck.speaks(ledger, for: model) {
        ledger.pins[model] = nil
      }
      let text = LedgerText(ledger: ledger).text
      guard Array(text.utf8) != ledger.bytes else { continue }
      do throws(OutputError) { try OutputFile.write(text, to: ledger.path) } catch {
        throw CommandFailure(message: "\(Diagnostic(message: error.description))\n")
      }
    }
  }
}
