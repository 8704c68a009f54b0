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
    if let path = options.checkpoint {
      do throws(OutputError) { try OutputFile.check(path) } catch {
        throw CommandFailure(message: "\(Diagnostic(message: error.description))\n")
      }
    }
    let files = TraceFiles(options)
    try files?.check()
    let page = ReportFile(options)
    try page?.check()
    if files == nil, options.traceFormat != nil {
      let diagnostic = Diagnostic(
        message: "found --trace-format without --trace-output, expected the folder for the traces")
      throw CommandFailure(message: "\(diagnostic)\n")
    }
    var report = CheckReport()
    for model in models {
      do throws(RunError) {
        report.runs.append(try Exploring(options: options).run(model, asking: properties))
      } catch {
        throw CommandFailure(message: "\(Diagnostic(message: error.description))\n")
      }
    }
    try files?.write(report.runs, Presentation(options))
    try page?.write(CheckHTML(report: report, isFull: options.isFull).page)
    return CommandResult(
      output: options.format.report.check(report, Presentation(options)), status: report.status)
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
