/// Renders a gate as JSON; the shape is documented in docs/output.md and changes only with the version
/// of ``RunJSON``.
struct GateJSON {
  let report: GateReport

  /// The document.
  var document: JSONElement {
    let models = report.lines.map { line in
      JSONElement.object(present: [
        "model": .string(line.run.model.path),
        "result": .string(line.outcome.rawValue),
        "mismatches": .array(
          line.mismatches.map { mismatch in
            .object(present: [
              "subject": .string(mismatch.subject), "expected": .string(mismatch.expected),
              "expectedBy": mismatch.expectedBy.map { .string($0) },
              "found": .string(mismatch.found),
            ])
          }),
        "distinctStates": .integer(line.run.distinctStates),
        "depth": .integer(line.run.depth),
        "seconds": .number(line.run.seconds),
      ])
    }
    let invalid = report.invalid.map { model in
      JSONElement.object(present: [
        "model": .string(model.path), "result": "invalid",
        "mistakes": .strings(model.diagnostics.map(\.description)),
      ])
    }
    return [
      "version": .integer(RunJSON.version), "status": .integer(Int(report.status.rawValue)),
      "notRun": .integer(report.skipped), "models": .array(models + invalid),
    ]
  }
}
