extension ReportFormat {
  /// One JSON document; docs/output.md describes it.
  static let json = ReportFormat(
    check: { report, _ in
      let runs = report.runs.map { RunJSON(run: $0).element }
      return JSONWriter.pretty(RunJSON.document(runs, status: report.status))
    },
    gate: { report, _ in JSONWriter.pretty(GateJSON(report: report).document) },
    faults: { report, _ in JSONWriter.pretty(FaultsJSON(report: report).document) })
}
