import Invariants
import Spec

/// New contents of ledgers, from runs of their models.
enum LedgerUpdate {
  /// The pins of a run; nil if the run cannot give all of them.
  ///
  /// The numbers stay if the search ran without some reduction. Verdicts stay if they were not
  /// asked because the command line names properties.
  static func pins(of run: ModelRun, asksAll: Bool) -> Ledger.Pins? {
    let old = run.model.ledgerLine?.pins
    guard run.isExhaustive else { return old }
    let counted = Ledger.Pins(
      states: run.distinctStates, generated: run.statesGenerated, depth: run.depth)
    guard var pins = run.reductions.areComplete ? counted : old else { return nil }
    pins.rest = run.rest.pinned ?? old?.rest ?? .always
    for property in Property.allCases {
      let verdict = run.verdict(of: property)
      pins.verdicts[property] =
        verdict != nil || asksAll ? PinnedVerdict(verdict) : old?.verdicts[property]
    }
    return pins
  }

  /// The files of ledgers that differ from some runs, with their new texts.
  ///
  /// The entries of models that were not run to the end stay; those of models that no longer exist
  /// are removed.
  static func files(_ lines: [GateLine]) -> [UpdatedFile] {
    var ledgers: [(old: Ledger, new: Ledger)] = []
    for line in lines {
      guard line.run.isExhaustive, let place = line.run.model.ledgerLine else { continue }
      let known = ledgers.firstIndex { $0.old.path == place.ledger.path }
      if known == nil { ledgers.append((place.ledger, place.ledger)) }
      let index = known ?? ledgers.count - 1
      ledgers[index].new.pins[place.model] = pins(of: line.run, asksAll: line.asksAll)
    }
    for index in ledgers.indices {
      let ledger = ledgers[index].new
      for model in ledger.models where !LedgerCheck.speaks(ledger, for: model) {
        ledgers[index].new.pins[model] = nil
      }
      if let untaken = untakenSteps(lines, in: ledgers[index].new) {
        ledgers[index].new.untakenSteps = untaken
      }
    }
    return ledgers.compactMap { old, new in
      let text = LedgerEdit(old: old, new: new).text
      guard Array(text.utf8) != old.bytes else { return nil }
      return UpdatedFile(path: old.path, old: old.bytes, text: text)
    }
  }

  /// The steps that no model takes, by design; nil unless every model of the ledger was run.
  private static func untakenSteps(
    _ lines: [GateLine], in ledger: Ledger
  ) -> [NamedValue<[String]>]? {
    guard var run = LedgerRun.all(of: lines).first(where: { $0.ledger.path == ledger.path }) else {
      return nil
    }
    run.ledger = ledger
    guard run.isWhole else { return nil }
    var designs: [NamedValue<[String]>] = []
    for step in run.untakenSteps {
      if designs.last?.name != step.design {
        designs.append(
          NamedValue(name: step.design, position: SourcePosition(line: 0, column: 0), value: []))
      }
      designs[designs.count - 1].value.append(step.step)
    }
    return designs
  }
}
