/// How one output format prints what the commands have found.
///
/// Each is a file under `Formats`.
struct ReportFormat: Sendable {
  /// What `check` prints.
  let check: @Sendable (CheckReport, Presentation) -> String

  /// What `gate` prints.
  let gate: @Sendable (GateReport, Presentation) -> String

  /// What `explain` prints; nil for a format that is no prose.
  let explain: (@Sendable (Explained, Presentation) -> String)?
}

extension OutputFormat {
  /// The renderers of the format.
  var report: ReportFormat {
    switch self {
    case .text: .text
    case .json: .json
    }
  }
}
