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
    let page = ReportFile(options)
    try page?.check()
    var report = GateReport()
    let models = load(paths, &report)
    // An update is of all models or of none.
    let mustBeWhole = options.updatesExpectations && !report.invalid.isEmpty
    guard !models.isEmpty, !mustBeWhole else { throw Self.refusal(of: report.invalid) }
    try refuseUnfitLedgers(models, properties)
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
      return try Exploring(options: options).run(line.run.model, asking: properties)
        .reportedCounterexamples
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

  /// Loads the models; those that cannot be run hide none of the others.
  private func load(_ paths: [String], _ report: inout GateReport) -> [LoadedModel] {
    var models: [LoadedModel] = []
    var ledgers = Ledgers()
    for path in paths {
      do throws(Mistakes) {
        let model = try LoadedModel.load(path, &ledgers)
        try refuseWithoutExpectation(model)
        models.append(model)
      } catch {
        report.invalid.append(InvalidModel(path: path, diagnostics: error.diagnostics))
      }
    }
    return models
  }

  /// The failure of a gate that has no result: none of its models can be run, or one is not to be
  /// updated without the others.
  private static func refusal(of models: [InvalidModel]) -> CommandFailure {
    let mistakes = InvalidModel.mistakes(of: models)
    return CommandFailure(message: mistakes.map { "\($0.diagnostic)\n" }.joined())
  }

  /// Refuses a model without expectations, which cannot fail.
  private func refuseWithoutExpectation(_ model: LoadedModel) throws(Mistakes) {
    guard !options.updatesExpectations, model.expectation == nil, model.ledgerLine == nil else {
      return
    }
    throw Mistakes([
      Diagnostic(
        file: model.path, message: "found no \"expect\", which is what a gate compares with",
        remedy: "write it by hand, or with --update")
    ])
  }
}
