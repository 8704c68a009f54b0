import Explorer
import Invariants

/// `checker check`: explores models and reports the verdict of every property.
struct CheckCommand {
  let options: Options

  /// Runs the command and returns its output.
  func run(_ operands: [String]) throws(CommandFailure) -> CommandResult {
    let properties = try PropertyNames.properties(options.properties)
    let paths = try CommandFailure.files { () throws(FileErrors) in try ModelFiles.find(operands) }
    let models = try CommandFailure.loadAll(paths)
    try refuseSeveral(models)
    let files = TraceFiles(options)
    try options.checkFiles(and: files?.candidates(models) ?? [])
    try checkCheckpoint()
    guard options.constraints.isEmpty else { return try search(models, properties) }
    if files == nil, options.traceFormat != nil {
      let diagnostic = Diagnostic(
        message: "found --trace-format without --trace-output, expected the folder for the traces")
      throw CommandFailure(message: "\(diagnostic)\n")
    }
    let report = try Interrupt.duringSearch { () throws(CommandFailure) in
      try explore(models, properties)
    }
    try files?.write(report.runs, Presentation(options))
    if let page = options.writtenFile("--report") {
      let text = CheckHTML(report: report, isFull: options.isFull).page.text
      try CommandFailure.output { () throws(OutputError) in
        try options.writtenFiles.write(text, to: page)
      }
    }
    return CommandResult(
      output: options.format.report.check(report, Presentation(options)), status: report.status)
  }

  private func explore(
    _ models: [LoadedModel], _ properties: [Property]?
  ) throws(CommandFailure) -> CheckReport {
    var report = CheckReport()
    for model in models {
      do throws(RunError) {
        report.runs.append(
          try Exploring(options: options, asksForRest: true).run(model, asking: properties))
      } catch {
        throw CommandFailure(message: "\(Diagnostic(message: error.description))\n")
      }
    }
    return report
  }

  /// Refuses a path at which no checkpoint may be written, before the search.
  private func checkCheckpoint() throws(CommandFailure) {
    guard let path = options.checkpoint else { return }
    let plan = CheckpointPlan(
      path: path, intervalSeconds: Checkpoints.intervalSeconds, replacesAnyFile: options.isForced)
    do throws(CheckpointError) { try plan.check() } catch {
      throw CommandFailure(message: "\(Diagnostic(message: error.description))\n")
    }
  }

  /// Searches for counterexamples that satisfy the constraints.
  private func search(
    _ models: [LoadedModel], _ properties: [Property]?
  ) throws(CommandFailure) -> CommandResult {
    try refuse(
      "with",
      unless: options.format == .text && options.checkpoint == nil
        && options.resumedCheckpoint == nil && options.traceOutput == nil)
    var texts: [String] = []
    var status = ExitStatus.holds
    for model in models {
      do throws(Mistakes) {
        let run = try Interrupt.duringSearch { () throws(Mistakes) in
          try Exploring(options: options).search(model, asking: properties)
        }
        texts.append(WatchedText(run: run, presentation: Presentation(options)).text)
        status = status.combined(with: run.status)
      } catch {
        throw CommandFailure(message: "\(error)")
      }
    }
    return CommandResult(output: texts.joined(separator: "\n\n"), status: status)
  }

  /// Refuses an option with others that it does not go with.
  private func refuse(_ option: String, unless isFine: Bool) throws(CommandFailure) {
    guard !isFine else { return }
    let diagnostic = Diagnostic(
      message: "found --\(option) with --format, --checkpoint, --resume or --trace-output, "
        + "expected it without them")
    throw CommandFailure(message: "\(diagnostic)\n")
  }

  /// Refuses several models with a checkpoint, which belongs to one search.
  private func refuseSeveral(_ models: [LoadedModel]) throws(CommandFailure) {
    guard models.count > 1 else { return }
    let option = options.checkpoint != nil ? "--checkpoint" : "--resume"
    guard options.checkpoint != nil || options.resumedCheckpoint != nil else { return }
    let diagnostic = Diagnostic(
      message: "found \(models.count) models, expected one, because \(option) is for one search")
    throw CommandFailure(message: "\(diagnostic)\n")
  }
}
