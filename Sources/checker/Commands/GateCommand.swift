import Explorer
import Invariants
import Spec

/// `checker gate`: checks models against the expectations in their files and in ledgers.
struct GateCommand {
  let options: Options

  /// Runs the command and returns its output.
  func run(_ operands: [String]) throws(CommandFailure) -> CommandResult {
    let properties = try PropertyNames.properties(options.properties)
    let allowed = try allowedNames()
    let models = GateModels(options: options)
    let paths = try models.paths(of: operands)
    try TraceCheck.refuseWithoutModel(operands)
    let files = GateFiles(options)
    var report = GateReport()
    let chosen = try models.load(paths, &report)
    try TraceCheck.note(chosen)
    try options.checkFiles()
    try files.checkSummary()
    // An update is of all models or of none.
    let mustBeWhole = options.updatesExpectations && !report.invalid.isEmpty
    if mustBeWhole || chosen.isEmpty && report.unchangedSince == nil {
      throw Self.refusal(of: report.invalid)
    }
    report.unfitLedgers = try unfitLedgers(chosen, properties)
    try Interrupt.duringSearch { () throws(CommandFailure) in
      try search(chosen, properties, &report)
    }
    if options.updatesExpectations { try GateUpdate(allowed: allowed).write(&report) }
    try files.write(report)
    let output = options.format.report.gate(report, Presentation(options))
    return CommandResult(output: output + files.annotations(report), status: report.status)
  }

  /// Runs the models, and searches for counterexamples where they differ.
  private func search(
    _ models: [LoadedModel], _ properties: [Property]?, _ report: inout GateReport
  ) throws(CommandFailure) {
    report.lines = try GateRunner(options: options, properties: properties).lines(of: models)
    report.skipped = models.count - report.lines.count
    report.differences = GateDifferences(report.lines)
    try GateCounterexamples(options: options).add(to: &report.differences, report.lines)
    if options.page != nil { try explain(&report, properties) }
  }

  /// What an update may make weaker.
  private func allowedNames() throws(CommandFailure) -> [String] {
    guard options.updatesExpectations || options.weakerProperties.isEmpty else {
      let diagnostic = Diagnostic(
        message: "found --allow-weaker without --update, expected both or neither")
      throw CommandFailure(message: "\(diagnostic)\n")
    }
    _ = try PropertyNames.properties(options.weakerProperties.filter { $0 != PinnedRest.key })
    return options.weakerProperties
  }

  /// Adds the counterexamples of the models that differ, from a second search.
  private func explain(
    _ report: inout GateReport, _ properties: [Property]?
  ) throws(CommandFailure) {
    for index in report.lines.indices {
      let line = report.lines[index]
      guard line.outcome == .different, line.run.status == .violated else { continue }
      do throws(RunError) {
        report.lines[index].run.explained = try Exploring(options: options)
          .run(line.run.model, asking: properties).reportedCounterexamples
      } catch {
        throw CommandFailure(message: "\(Diagnostic(message: error.description))\n")
      }
    }
  }

  /// The mistakes of ledgers; an update writes nothing if there are any.
  private func unfitLedgers(
    _ models: [LoadedModel], _ properties: [Property]?
  ) throws(CommandFailure) -> [Diagnostic] {
    let check = LedgerCheck(
      models: models, properties: properties, isUpdating: options.updatesExpectations,
      isCounted: options.reductions == .all)
    let mistakes = check.mistakes
    guard options.updatesExpectations, !mistakes.isEmpty else { return mistakes }
    throw CommandFailure(message: mistakes.map { "\($0)\n" }.joined())
  }

  /// The failure of a gate that has no result: none of its models can be run, or one is not to be
  /// updated without the others.
  private static func refusal(of models: [InvalidModel]) -> CommandFailure {
    let mistakes = InvalidModel.mistakes(of: models)
    return CommandFailure(message: mistakes.map { "\($0.diagnostic)\n" }.joined())
  }
}
