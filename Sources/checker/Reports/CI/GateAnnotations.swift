/// Renders a gate as annotations that GitHub reads from the output of a job, one line each.
struct GateAnnotations {
  let report: GateReport

  /// The lines.
  var text: String {
    GateFinding.all(of: report).map { finding in
      var place = "file=\(Self.escapedValue(Folder.plainPath(of: finding.path)))"
      if let position = finding.position {
        place += ",line=\(position.line),col=\(position.column)"
      }
      place += ",title=\(Self.escapedValue(finding.rule))"
      let command = finding.isFailure ? "error" : "warning"
      return "::\(command) \(place)::\(Self.escaped(finding.message))\n"
    }.joined()
  }

  /// A message on one line.
  private static func escaped(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  /// The value of a key, which neither `:` nor `,` may end.
  private static func escapedValue(_ text: String) -> String {
    escaped(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
