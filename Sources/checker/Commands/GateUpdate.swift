import Invariants

/// Rewrites the expectations of a gate's models from their runs: those in the model files and those in
/// ledgers, all or none.
struct GateUpdate {
  /// What may become weaker: names of properties, and ``PinnedRest/key``.
  let allowed: [String]

  /// Rewrites the files and marks the lines that they are about, unless something would become weaker
  /// that must not.
  func write(_ report: inout GateReport) throws(CommandFailure) {
    report.refusedNames = refused(report.differences)
    guard report.refusedNames.isEmpty else { return }
    var files: [UpdatedFile] = []
    for index in report.lines.indices {
      let line = report.lines[index]
      let own = ExpectationUpdate.text(line.run)
      if let own {
        let model = line.run.model
        files.append(UpdatedFile(path: model.path, old: model.bytes, text: own))
      }
      let pins = line.run.model.ledgerLine?.pins
      let isNew =
        line.run.model.ledgerLine != nil
        && LedgerUpdate.pins(of: line.run, asksAll: line.asksAll) != pins
      report.lines[index].isUpdated = own != nil || isNew
    }
    files += LedgerUpdate.files(report.lines)
    try CommandFailure.output { () throws(OutputError) in try UpdatedFile.write(files) }
  }

  /// What would become weaker without leave: properties in their order, then whether protocols come to rest.
  private func refused(_ differences: GateDifferences) -> [String] {
    let weaker = differences.properties.filter(\.isWeaker).map(\.property)
    let names = Property.allCases.filter(weaker.contains).map(\.rawValue)
    let goesOn = differences.rests.contains { $0.found == .notAlways }
    return (names + (goesOn ? [PinnedRest.key] : [])).filter { !allowed.contains($0) }
  }
}
