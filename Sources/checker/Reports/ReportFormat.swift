/// How one output format prints the results of the commands.
///
/// Each format is a file under `Formats`.
struct ReportFormat: Sendable {
  /// The output of `check`.
  let check: @Sendable (CheckReport, Presentation) -> String

  /// The output of `gate`.
  let gate: @Sendable (GateReport, Presentation) -> String

  /// The output of `faults`.
  let faults: @Sendable (FaultsReport, Presentation) -> String
}

extension OutputFormat {
  /// The renderers of the format; the command line refuses formats that are only for traces.
  var report: ReportFormat {
    switch self {
    case .text: .text
    case .json: .json
    case .itf, .mermaid, .dot, .markdown, .aut, .html:
      preconditionFailure("no command prints a report in this format")
    }
  }
}
