import Explorer
import Invariants

extension GateLine {
  /// The differences that this run shows for certain: first from the model's expectations, then
  /// from its ledger's, each in the order of the properties.
  ///
  /// Then come the saved traces that no longer fit.
  ///
  /// A search that was cut short has counted too few states, and has decided only what it found.
  /// The numbers are those of a search with every reduction.
  var mismatches: [GateMismatch] { mismatchesOfModel + mismatchesOfLedger + traceMismatches }

  private var mismatchesOfModel: [GateMismatch] {
    guard let expectation = run.model.expectation else { return [] }
    let isAlone = run.model.ledgerLine == nil
    let by = isAlone ? nil : "the model"
    var list = counts(expectation.states, expectation.generated, expectation.depth, by)
    // The ledger covers what the model does not say.
    if isAlone || expectation.rest != nil { list += rest(expectation.rest ?? .always, by) }
    for (property, verdict) in run.verdicts where !expectation.accepts(verdict, of: property) {
      // The ledger covers the properties that the model does not name.
      guard isAlone || expectation.verdicts[property] != nil else { continue }
      let otherwise = property.kind == .landmark ? PinnedVerdict.reached : .holds
      let expected = expectation.verdicts[property] ?? otherwise
      guard let found = PinnedVerdict(verdict), isCompared(expected) else { continue }
      list.append(GateMismatch(.verdict(property, expected: expected, found: found), by: by))
    }
    for property in Property.allCases {
      let trace = run.counterexamples.first { $0.property == property }
      guard let expected = expectation.lengths[property], let trace, trace.isShortest,
        trace.steps.count != expected
      else { continue }
      let found = trace.steps.count
      list.append(GateMismatch(.length(property, expected: expected, found: found), by: by))
    }
    return list
  }

  private var mismatchesOfLedger: [GateMismatch] {
    guard let line = run.model.ledgerLine, let pins = line.pins else { return [] }
    var list = counts(pins.states, pins.generated, pins.depth, line.ledger.path)
    list += rest(pins.rest, line.ledger.path)
    for property in Property.allCases {
      // A model may leave out what concerns it.
      guard run.model.expectation?.verdicts[property] != .notChecked || !asksAll else { continue }
      let verdict = run.verdict(of: property)
      guard verdict != nil || asksAll, let found = PinnedVerdict(verdict),
        let expected = pins.verdicts[property], found != expected, isCompared(expected)
      else { continue }
      list.append(
        GateMismatch(
          .verdict(property, expected: expected, found: found), by: line.ledger.path))
    }
    return list
  }

  /// Whether a pin says anything about this run: one of a property that is not checked is silent
  /// about a run that was asked for it by name.
  private func isCompared(_ pin: PinnedVerdict) -> Bool { asksAll || pin != .notChecked }

  private func rest(_ expected: PinnedRest, _ by: String?) -> [GateMismatch] {
    guard let found = run.rest.pinned, found != expected else { return [] }
    return [GateMismatch(.rest(expected: expected, found: found), by: by)]
  }

  private func counts(
    _ states: Int?, _ generated: Int?, _ depth: Int?, _ by: String?
  ) -> [GateMismatch] {
    guard run.isExhaustive, run.reductions.areComplete else { return [] }
    let pinned = [states, generated, depth]
    return zip(GateMismatch.Figure.allCases, pinned).compactMap { count, expected in
      let found = count.value(in: run)
      guard let expected, expected != found else { return nil }
      return GateMismatch(.count(count, expected: expected, found: found), by: by)
    }
  }
}
