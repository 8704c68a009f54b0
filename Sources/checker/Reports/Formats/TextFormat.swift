extension ReportFormat {
  /// Lines of at most a hundred columns, with colours on a terminal.
  static let text = ReportFormat(
    check: { report, presentation in
      report.runs.map { run in
        CheckText(
          run: run, style: presentation.style, isQuiet: presentation.isQuiet,
          traces: presentation.traces, isFull: presentation.isFull
        ).text
      }.joined(separator: "\n\n")
    },
    gate: { report, presentation in
      GateText(report: report, style: presentation.style, isFull: presentation.isFull).text
    },
    faults: { report, presentation in
      report.runs.map { FaultsText(run: $0, style: presentation.style).text }.joined(
        separator: "\n\n")
    })
}
