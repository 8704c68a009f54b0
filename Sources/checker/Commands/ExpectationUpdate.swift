import Invariants

/// Rewrites the expectations in a model file from a run, and changes nothing else in it.
enum ExpectationUpdate {
  /// Rewrites the file if the run is exhaustive and changes its expectations.
  ///
  /// - Returns: whether it was written.
  static func write(_ run: ModelRun) throws(CommandFailure) -> Bool {
    let bytes = updated(run)
    guard run.isExhaustive, bytes != run.model.bytes else { return false }
    let text = String(decoding: bytes, as: UTF8.self)
    do throws(OutputError) {
      try OutputFile.write(text, to: run.model.path)
    } catch {
      throw CommandFailure(message: "\(Diagnostic(message: error.description))\n")
    }
    return true
  }

  /// The bytes of the file with its `expect` replaced, or added as the last key.
  ///
  /// If a ledger covers the model, the keys of its `expect` get new values, and no key is added.
  static func updated(_ run: ModelRun) -> [UInt8] {
    if run.model.ledgerLine != nil { return renewed(run) }
    guard let root = try? JSONReader.read(run.model.bytes),
      case .object(let members) = root.value
    else { return run.model.bytes }
    let block = block(of: run)
    if let expect = root["expect"] {
      return SourceEdit.apply(
        [SourceEdit(bytes: expect.bytes, replacement: block)], to: run.model.bytes)
    }
    let end = members.last?.node.bytes.upperBound ?? root.bytes.lowerBound + 1
    let comma = members.isEmpty ? "" : ","
    return SourceEdit.apply(
      [SourceEdit(bytes: end..<end, replacement: "\(comma)\n  \"expect\": \(block)")],
      to: run.model.bytes)
  }

  /// The bytes of the file with new values for the keys of its `expect`.
  private static func renewed(_ run: ModelRun) -> [UInt8] {
    guard let root = try? JSONReader.read(run.model.bytes),
      case .object(let members) = root["expect"]?.value
    else { return run.model.bytes }
    let isCounted = run.reductions.areComplete
    let edits = members.compactMap { member -> SourceEdit? in
      let value: String? =
        switch member.key {
        case "states": isCounted ? "\(run.distinctStates)" : nil
        case "depth": isCounted ? "\(run.depth)" : nil
        default:
          Property(rawValue: member.key).flatMap { run.verdict(of: $0) }
            .map { "\"\($0.rawValue)\"" }
        }
      return value.map { SourceEdit(bytes: member.node.bytes, replacement: $0) }
    }
    return SourceEdit.apply(edits, to: run.model.bytes)
  }

  /// The expectations, one per line.
  ///
  /// The verdicts of properties that were not asked stay, and so do the counts if the search ran
  /// without some reduction.
  private static func block(of run: ModelRun) -> String {
    let isCounted = run.reductions.areComplete
    let states = isCounted ? run.distinctStates : run.model.expectation?.states
    let depth = isCounted ? run.depth : run.model.expectation?.depth
    var lines: [String] = []
    if let states { lines.append("    \"states\": \(states)") }
    if let depth { lines.append("    \"depth\": \(depth)") }
    for property in Property.allCases {
      let verdict = run.verdict(of: property) ?? run.model.expectation?.verdicts[property]
      if let verdict { lines.append("    \"\(property.rawValue)\": \"\(verdict.rawValue)\"") }
    }
    return "{\n" + lines.joined(separator: ",\n") + "\n  }"
  }
}
