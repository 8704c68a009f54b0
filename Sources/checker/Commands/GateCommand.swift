import Explorer
import Invariants

/// `checker gate`: checks models against the expectations in their files.
struct GateCommand {
  let options: Options

  /// Runs the command; what it prints goes to the output.
  func run(_ operands: [String]) throws(CommandFailure) -> CommandResult {
    let properties = try PropertyNames.properties(options.properties)
    let paths = try CommandFailure.files { () throws(FileErrors) in try ModelFiles.find(operands) }
    let models = try CommandFailure.loadAll(paths)
    try Self.refuseWithoutExpectation(models, isUpdating: options.updatesExpectations)
    var report = GateReport()
    for model in models {
      let run: ModelRun
      do throws(RunError) {
        run = try Exploring(options: options).run(
          model, asking: properties, isReported: false)
      } catch {
        throw CommandFailure(message: "\(Diagnostic(message: error.description))\n")
      }
      var line = GateLine(run: run)
      if options.updatesExpectations { line.isUpdated = try ExpectationUpdate.write(run) }
      report.lines.append(line)
      if Interrupt.isRequested() { break }
    }
    report.skipped = models.count - report.lines.count
    return CommandResult(
      output: options.format.report.gate(report, Presentation(options)), status: report.status)
  }

  /// A model that expects nothing cannot fail, so it is refused.
  private static func refuseWithoutExpectation(
    _ models: [LoadedModel], isUpdating: Bool
  ) throws(CommandFailure) {
    guard !isUpdating else { return }
    let message = models.filter { $0.expectation == nil }.map { model in
      let diagnostic = Diagnostic(
        file: model.path, message: "found no \"expect\", which is what a gate compares with",
        remedy: "write it by hand, or with --update")
      return "\(diagnostic)\n"
    }.joined()
    guard message.isEmpty else { throw CommandFailure(message: message) }
  }
}
