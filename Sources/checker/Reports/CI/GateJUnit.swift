/// Renders a gate as a JUnit report: a test case for each model.
struct GateJUnit {
  let report: GateReport

  /// The document.
  var text: String {
    let cases = report.lines.map(testCase) + report.invalid.map(testCase) + unfitLedgers + notShown
    let failures = report.lines.count { $0.outcome == .different } + notShown.count
    let errors =
      report.invalid.count + unfitLedgers.count + report.lines.count { $0.outcome == .incomplete }
    let seconds = report.lines.reduce(0) { $0 + $1.run.seconds }
    let counts =
      "tests=\"\(cases.count)\" failures=\"\(failures)\" errors=\"\(errors)\" "
      + "skipped=\"0\" time=\"\(Self.number(seconds))\""
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="checker gate" \(counts.replacing(" skipped=\"0\"", with: ""))>
        <testsuite name="checker gate" \(counts)>
      \(cases.joined(separator: "\n"))
        </testsuite>
      </testsuites>

      """
  }

  private func testCase(_ line: GateLine) -> String {
    let run = line.run
    switch line.outcome {
    case .asExpected, .updated: return Self.element(run.model.path, run.seconds, nil)
    case .different:
      let phrases = line.mismatches.map(\.phrase)
      let text = phrases.joined(separator: "\n") + counterexamples(of: run.model.path)
      return Self.element(run.model.path, run.seconds, ("failure", phrases[0], text))
    case .incomplete:
      let reason = run.completion.phrase ?? "incomplete"
      return Self.element(run.model.path, run.seconds, ("error", reason, reason))
    }
  }

  private func testCase(_ model: InvalidModel) -> String {
    let lines = model.diagnostics.map(\.description)
    return Self.element(model.path, 0, ("error", lines[0], lines.joined(separator: "\n")))
  }

  /// A test case for each ledger that does not fit its models.
  private var unfitLedgers: [String] {
    InvalidModel.byFile(report.unfitLedgers).map(testCase)
  }

  /// A test case for what no model shows any more.
  private var notShown: [String] {
    guard report.differences.isNoLongerShown else { return [] }
    let lines = GateDifferenceText(
      differences: report.differences.withoutVerdicts, style: Style(isColored: false)
    ).lines.filter { !$0.isEmpty }
    return [
      Self.element("coverage", 0, ("failure", lines[0], lines.joined(separator: "\n")))
    ]
  }

  /// The counterexamples that are shown with this model.
  private func counterexamples(of path: String) -> String {
    report.differences.properties.compactMap(\.counterexample).filter { $0.model.path == path }
      .map { counterexample in
        let text = TraceText(counterexample: counterexample, style: Style(isColored: false))
        return "\n\n" + text.lines.joined(separator: "\n")
      }.joined()
  }

  /// A test case, with why it fails.
  private static func element(
    _ path: String, _ seconds: Double, _ problem: (kind: String, message: String, text: String)?
  ) -> String {
    let parts = path.split(separator: "/")
    let folder = parts.dropLast().joined(separator: "/")
    let name = parts.last.map(String.init) ?? path
    let start =
      "    <testcase classname=\"\(XMLText.attribute(folder.isEmpty ? "models" : folder))\" "
      + "name=\"\(XMLText.attribute(name))\" time=\"\(number(seconds))\""
    guard let problem else { return start + "/>" }
    return start + ">\n      <\(problem.kind) message=\"\(XMLText.attribute(problem.message))\" "
      + "type=\"\(problem.kind)\">\(XMLText.escaped(problem.text))</\(problem.kind)>\n    </testcase>"
  }

  /// Seconds with three decimals.
  private static func number(_ seconds: Double) -> String {
    let milliseconds = Int((seconds * 1000).rounded())
    let rest = String(milliseconds % 1000)
    return "\(milliseconds / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }
}

extension GateDifferences {
  /// The differences that belong to no single model.
  fileprivate var withoutVerdicts: GateDifferences {
    var rest = GateDifferences()
    rest.untakenSteps = untakenSteps
    rest.unviolated = unviolated
    return rest
  }
}
