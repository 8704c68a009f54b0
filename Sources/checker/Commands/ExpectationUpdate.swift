import Invariants

/// Rewrites the expectations in a model file from a run, and changes nothing else in it: comments,
/// layout and line ends stay.
enum ExpectationUpdate {
  /// The new bytes of the file; nil if the run is not exhaustive or changes nothing.
  static func text(_ run: ModelRun) -> String? {
    guard run.isExhaustive else { return nil }
    let bytes = updated(run)
    return bytes == run.model.bytes ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// The bytes of the file with new values for the keys of its `expect`.
  ///
  /// Without a ledger, keys for unexpected violations are added; a file without `expect` gets one with
  /// everything.
  static func updated(_ run: ModelRun) -> [UInt8] {
    guard let root = try? JSONReader.read(run.model.bytes) else { return run.model.bytes }
    guard let expect = root["expect"] else {
      return run.model.ledgerLine == nil ? adding(to: root, run) : run.model.bytes
    }
    var list = JSONListText(expect, in: run.model.bytes)
    for (index, element) in list.elements.enumerated() {
      guard let key = element.key, let value = value(of: key, in: run) else { continue }
      // An unchanged value keeps the spelling that it has.
      if value != element.value { list.setValue(at: index, to: value) }
    }
    if run.model.ledgerLine == nil {
      if run.rest.isDenied, list.index(of: PinnedRest.key) == nil {
        list.insert(
          JSONLine.quoted(PinnedRest.notAlways.rawValue), key: PinnedRest.key,
          at: list.elements.count)
      }
      for (property, verdict) in run.verdicts where !verdict.isGood {
        guard list.index(of: property.rawValue) == nil, PinnedVerdict(verdict) != nil else {
          continue
        }
        list.insert(
          JSONLine.quoted(verdict.rawValue), key: property.rawValue, at: list.elements.count)
      }
    }
    return SourceEdit.apply(
      [SourceEdit(bytes: expect.bytes, replacement: list.text)], to: run.model.bytes)
  }

  /// The value that a run gives to a key of `expect`; nil to leave the key alone.
  ///
  /// Counts stay if the search ran without some reduction, a verdict stays if it was not asked or
  /// nothing differs, and a length is renewed where one is given.
  private static func value(of key: String, in run: ModelRun) -> String? {
    if let figure = GateMismatch.Figure(rawValue: key) {
      return run.reductions.areComplete ? "\(figure.value(in: run))" : nil
    }
    if key == PinnedRest.key { return run.rest.pinned.map { JSONLine.quoted($0.rawValue) } }
    guard let property = Property(rawValue: key), let verdict = run.verdict(of: property),
      let expectation = run.model.expectation
    else { return nil }
    let length = run.counterexamples.first { $0.property == property }?.steps.count
    let isSame = expectation.verdicts[property]?.verdict == verdict
    if isSame, expectation.lengths[property] == nil || expectation.lengths[property] == length {
      return nil
    }
    if isSame, let length { return "{ \"violated\": \(length) }" }
    return JSONLine.quoted(verdict.rawValue)
  }

  /// The bytes of a file without expectations, with all of them as its last key.
  private static func adding(to root: JSONNode, _ run: ModelRun) -> [UInt8] {
    var list = JSONListText(root, in: run.model.bytes)
    let indentation = JSONListStyle.indentation
    let start = list.lineStart
    let lines = expectations(of: run).map { start + indentation + $0 }
    list.insert(
      "{" + lines.joined(separator: ",") + start + "}", key: "expect", at: list.elements.count)
    return SourceEdit.apply(
      [SourceEdit(bytes: root.bytes, replacement: list.text)], to: run.model.bytes)
  }

  /// All expectations of a run, one per line.
  private static func expectations(of run: ModelRun) -> [String] {
    let figures = run.reductions.areComplete ? GateMismatch.Figure.allCases : []
    let rest = run.rest.pinned.map {
      "\(JSONLine.quoted(PinnedRest.key)): \(JSONLine.quoted($0.rawValue))"
    }
    return figures.map { "\(JSONLine.quoted($0.rawValue)): \($0.value(in: run))" }
      + (rest.map { [$0] } ?? [])
      + run.verdicts.map {
        "\(JSONLine.quoted($0.property.rawValue)): \(JSONLine.quoted($0.verdict.rawValue))"
      }
  }
}
