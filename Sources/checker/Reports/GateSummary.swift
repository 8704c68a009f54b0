/// The number of models of a gate with each outcome.
struct GateSummary {
  let report: GateReport

  /// The numbers in a line; `as expected` is always given.
  var phrase: String {
    "\(Count.phrase(count, "model")): \(parts.joined(separator: ", "))"
  }

  /// The number of all models.
  private var count: Int { report.lines.count + report.invalid.count + report.skipped }

  private var parts: [String] {
    var parts: [String] = []
    for outcome in GateLine.Outcome.allCases {
      let count = report.lines.count { $0.outcome == outcome }
      if count > 0 || outcome == .asExpected { parts.append("\(count) \(outcome.phrase)") }
    }
    if !report.invalid.isEmpty { parts.append("\(report.invalid.count) invalid") }
    if !report.unfitLedgers.isEmpty { parts.append("a ledger does not fit") }
    if report.skipped > 0 { parts.append("\(report.skipped) not run") }
    return parts
  }
}
