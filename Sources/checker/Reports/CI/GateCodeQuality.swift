/// Renders a gate as a code quality report of GitLab: a list of issues.
struct GateCodeQuality {
  let report: GateReport

  /// The document.
  var document: JSONElement {
    .array(
      GateFinding.all(of: report).map { finding in
        [
          "description": .string(finding.message), "check_name": .string("checker/\(finding.rule)"),
          "fingerprint": .string(finding.fingerprint),
          "severity": finding.isFailure ? "major" : "minor",
          "location": [
            "path": .string(Folder.plainPath(of: finding.path)),
            "lines": ["begin": .integer(finding.position?.line ?? 1)],
          ],
        ]
      })
  }
}
