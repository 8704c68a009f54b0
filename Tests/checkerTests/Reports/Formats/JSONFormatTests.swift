import Testing

@testable import checker

private let colored = Presentation(style: Style(isColored: true))

@Test func `several models are one document, with the status of all`() throws {
  let runs = [try ModelSource.update.explored(), try ModelSource.linkLoss.explored()]
  let text = ReportFormat.json.check(CheckReport(runs: runs), colored)
  #expect(
    text
      == JSONWriter.pretty(
        RunJSON.document(runs.map { RunJSON(run: $0).element }, status: .violated)))
  #expect(text.hasPrefix("{\n  \"version\": 3,\n  \"status\": 1,\n"))
}

@Test func `a gate is one document, without colours`() throws {
  let report = try GateReport.sample()
  let text = ReportFormat.json.gate(report, colored)
  #expect(text == JSONWriter.pretty(GateJSON(report: report).document))
}
