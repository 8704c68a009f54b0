import Foundation
import Invariants
import Testing

@testable import checker

/// A gate with a weakened property and its counterexample, counts that moved, a model that cannot be
/// run, and one that was cut short.
private func report() throws -> GateReport {
  var report = GateReport()
  try withTemporaryFolder { folder in
    for (name, expect) in [
      ("a", #""states": 7, "NoFriendlyFire": "holds""#), ("b", #""NoFriendlyFire": "hold""#),
    ] {
      _ = try ModelSource.linkLoss.adding("\"expect\": { \(expect) }").write(
        in: folder, as: name + ".jsonc")
    }
    var options = Options()
    options.color = .never
    options.properties = ["NoFriendlyFire"]
    let models = GateModels(options: options)
    let loaded = try models.load(try models.paths(of: [folder]), &report)
    report.lines = try GateRunner(options: options, properties: [.noFriendlyFire])
      .lines(of: loaded)
    report.differences = GateDifferences(report.lines)
    try GateCounterexamples(options: options).add(to: &report.differences, report.lines)
    var cut = try GateReport.sample().lines[2]
    cut.run.model.path = "cut & short.jsonc"
    report.lines.append(cut)
    report = report.withoutFolder(folder)
  }
  return report
}

extension GateReport {
  /// The report with paths from the folder, as of a gate that runs there.
  fileprivate func withoutFolder(_ folder: String) -> GateReport {
    func plain(_ path: String) -> String { path.replacing(folder + "/", with: "") }
    var report = self
    for index in lines.indices {
      report.lines[index].run.model.path = plain(lines[index].run.model.path)
    }
    for index in invalid.indices {
      report.invalid[index].path = plain(invalid[index].path)
      for place in invalid[index].diagnostics.indices {
        report.invalid[index].diagnostics[place].file =
          invalid[index].diagnostics[place].file.map(plain)
      }
    }
    let counterexamples = differences.properties.map(\.counterexample)
    report.differences = GateDifferences(report.lines)
    for (index, counterexample) in counterexamples.enumerated() {
      report.differences.properties[index].counterexample = counterexample
      report.differences.properties[index].counterexample?.model.path = "a.jsonc"
    }
    return report
  }
}

@Test func `each difference is a finding at the line that a reviewer wants to see`() throws {
  let findings = GateFinding.all(of: try report())
  #expect(findings.map(\.rule) == ["weakened/NoFriendlyFire", "counts", "invalid", "incomplete"])
  #expect(findings.map(\.isFailure) == [true, true, true, false])
  let line = findings[0].position?.line ?? 0
  let design = try InputFile.text(of: Repository.proposed).split(
    separator: "\n", omittingEmptySubsequences: false)
  #expect(findings[0].path == Repository.proposed)
  #expect(design[line - 1].contains(#""step": "checkDomain""#))
  #expect(
    findings[0].message == """
      weakened: NoFriendlyFire, holds → violated in 1 model (a.jsonc). Nothing destroys the last \
      healthy copy of a VM that nobody asked to stop. The shortest counterexample has 13 steps. To see \
      it: checker check --property NoFriendlyFire a.jsonc
      """)
  #expect(findings[1].message == "The counts moved: states 7 → 1,849 in a.jsonc.")
  #expect(findings[2].path == "b.jsonc" && findings[2].position?.line == 8)
}

@Test func `annotations for GitHub are one line each, and nothing in them ends a value`() throws {
  let lines = GateAnnotations(report: try report()).text.split(separator: "\n")
  #expect(lines.count == 4)
  #expect(
    lines[1]
      == "::error file=a.jsonc,title=counts::The counts moved: states 7 → 1,849 in a.jsonc.")
  #expect(lines[2].hasPrefix("::error file=b.jsonc,line=8,col=33,title=invalid::expect."))
  #expect(lines[3].hasPrefix("::warning file=cut & short.jsonc,title=incomplete::incomplete: "))
  var odd = GateReport()
  odd.unfitLedgers = [Diagnostic(file: "a:b,c.jsonc", message: "50 %\nmore")]
  #expect(
    GateAnnotations(report: odd).text
      == "::error file=a%3Ab%2Cc.jsonc,title=invalid::50 %25%0Amore\n")
}

@Test func `GitLab gets a path, a line and a fingerprint for each finding`() throws {
  let text = JSONWriter.pretty(GateCodeQuality(report: try report()).document)
  let issues = try #require(
    JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
  #expect(issues.map { $0["severity"] as? String } == ["major", "major", "major", "minor"])
  #expect(Set(issues.compactMap { $0["fingerprint"] as? String }).count == 4)
  for issue in issues {
    let location = try #require(issue["location"] as? [String: Any])
    #expect((location["lines"] as? [String: Int])?["begin"] ?? 0 >= 1)
    #expect((location["path"] as? String)?.hasPrefix("./") == false)
  }
}

@Test func `SARIF has a rule for each kind of finding, and a place for each result`() throws {
  let text = JSONWriter.pretty(GateSARIF(report: try report()).document)
  let document = try #require(
    JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  #expect(document["version"] as? String == "2.1.0")
  #expect(text.contains(#""uri": "cut%20%26%20short.jsonc""#))
  #expect(
    try python(
      text,
      """
      import json, sys
      try:
        from sarif.sarif_file import SarifFile
      except ImportError:
        sys.exit(77)
      records = SarifFile(sys.argv[1], json.load(open(sys.argv[1]))).get_records()
      assert [record["Severity"] for record in records] == ["error"] * 3 + ["warning"], records
      assert records[0]["Line"] > 100 and records[1]["Location"] == "a.jsonc", records
      """))
}

@Test func `JUnit has a test case for each model`() throws {
  let text = GateJUnit(report: try report()).text
  #expect(
    try python(
      text,
      """
      import sys
      try:
        from junitparser import JUnitXml
      except ImportError:
        sys.exit(77)
      suites = JUnitXml.fromfile(sys.argv[1])
      assert (suites.tests, suites.failures, suites.errors) == (3, 1, 2)
      cases = [case for suite in suites for case in suite]
      assert [case.name for case in cases] == ["a.jsonc", "cut & short.jsonc", "b.jsonc"]
      assert "NoFriendlyFire: expected holds, found violated" in cases[0].result[0].text
      assert "sendMemory" in cases[0].result[0].text
      """))
}

@Test func `Markdown has a table of the differences and a diagram of each counterexample`() throws {
  let text = GateMarkdown(report: try report()).text
  #expect(
    text.hasPrefix("## checker gate: not as expected\n\n3 models: 0 as expected, 1 different"))
  #expect(
    text.contains("| **weakened** | NoFriendlyFire | holds → violated | 1: a.jsonc |"))
  #expect(text.contains("```mermaid\nsequenceDiagram\n"))
  #expect(text.contains("### Cannot be run\n\n- b.jsonc:8:33: error: "))
  #expect(text.contains("### Not explored to the end\n\n- `cut & short.jsonc`: incomplete"))
}

/// Whether a Python script accepts the file with a text; true if Python or the reader that the script
/// needs is not there.
private func python(_ text: String, _ script: String) throws -> Bool {
  var status: Int32 = 0
  try withTemporaryFolder { folder in
    let path = folder + "/report"
    try OutputFile.write(text, to: path)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script, path]
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
  }
  return [0, 77, 127].contains(status)
}
