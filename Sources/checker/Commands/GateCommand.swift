import Explorer
import Invariants
import Spec

/// `checker gate`: checks models against the expectations in their files and in ledgers.
struct GateCommand {
  let options: Options

  /// Runs the command and returns its output.
  func run(_ operands: [String]) throws(CommandFailure) -> CommandResult {
    let properties = try PropertyNames.properties(options.properties)
    let paths = try CommandFailure.files { () throws(FileErrors) in try ModelFiles.find(operands) }
    try TraceCheck.refuseWithoutModel(operands)
    let models = try CommandFailure.loadAll(paths)
    try Self.refuseWithoutExpectation(models, isUpdating: options.updatesExpectations)
    try refuseUnfitLedgers(models, properties)
    let page = ReportFile(options)
    try page?.check()
    var report = GateReport()
    for model in models {
      let run: ModelRun
      do throws(RunError) {
        run = try Exploring(options: options).run(
          model, asking: properties, isReported: false)
      } catch {
        throw CommandFailure(message: "\(Diagnostic(message: error.description))\n")
      }
      var line = GateLine(run: run, asksAll: properties == nil)
      line.traceMismatches = try TraceCheck.mismatches(of: model)
      if options.updatesExpectations { line.isUpdated = try Self.update(line) }
      if page != nil { line.run.explained = try counterexamples(of: line, properties) }
      report.lines.append(line)
      if Interrupt.isRequested() { break }
    }
    if options.updatesExpectations { try LedgerUpdate.write(report.lines) }
    report.skipped = models.count - report.lines.count
    try page?.write(GateHTML(report: report).page)
    return CommandResult(
      output: options.format.report.gate(report, Presentation(options)), status: report.status)
  }

  /// The counterexamples of a model that differs, from a second search; none for other models.
  private func counterexamples(
    of line: GateLine, _ properties: [Property]?
  ) throws(CommandFailure) -> [Counterexample] {
    guard line.outcome == .different, line.run.status == .violated else { return [] }
    do throws(RunError) {
      return try Exploring(options: options).run(line.run.model, asking: properties).told
    } catch {
      throw CommandFailure(message: "\(Diagnostic(message: error.description))\n")
    }
  }

  /// Rewrites the model's own expectations, and returns whether they or those in its ledger change.
  private static func update(_ line: GateLine) throws(CommandFailure) -> Bool {
    let isWritten = try ExpectationUpdate.write(line.run)
    guard let ledgerLine = line.run.model.ledgerLine else { return isWritten }
    return isWritten
      || LedgerUpdate.pins(of: line.run, asksAll: line.asksAll) != ledgerLine.pins
  }

  private func refuseUnfitLedgers(
    _ models: [LoadedModel], _ properties: [Property]?
  ) throws(CommandFailure) {
    let check = LedgerCheck(
      models: models, properties: properties, isUpdating: options.updatesExpectations,
      isCounted: options.reductions == .all)
    let message = check.message
    guard message.isEmpty else { throw CommandFailure(message: message) }
  }

  /// Refuses models without expectations, which cannot fail.
  private static func refuseWithoutExpectation(
    _ models: [LoadedModel], isUpdating: Bool
  ) throws(CommandFailure) {
    guard !isUpdating else { return }
    let message = models.filter { $0.expectation == nil && $0.ledgerLine == nil }.map { model in
      let diagnostic = Diagnostic(
        file: model.path, message: "found no \"expect\", which is what a gate compares with",
        remedy: "write it by hand, or with --update")
      return "\(diagnostic)\n"
    }.joined()
    guard message.isEmpty else { throw CommandFailure(message: message) }
  }
}
