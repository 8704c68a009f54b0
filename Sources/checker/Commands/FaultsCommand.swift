import Explorer
import Invariants
import Spec

/// `checker faults`: finds the smallest fault budgets that break each property.
struct FaultsCommand {
  let options: Options

  /// Runs the command and returns its output.
  func run(_ operands: [String]) throws(CommandFailure) -> CommandResult {
    let properties = try PropertyNames.properties(options.properties)
    let paths = try CommandFailure.files { () throws(FileErrors) in try ModelFiles.find(operands) }
    let models = try CommandFailure.loadAll(paths)
    try refuseLarge(models)
    let files = BudgetModels(options)
    try files?.check()
    try options.checkFiles()
    let report = try Interrupt.duringSearch { () throws(CommandFailure) in
      try explore(models, properties)
    }
    try files?.write(report.runs)
    return CommandResult(
      output: options.format.report.faults(report, Presentation(options)), status: report.status)
  }

  private func explore(
    _ models: [LoadedModel], _ properties: [Property]?
  ) throws(CommandFailure) -> FaultsReport {
    var report = FaultsReport()
    for model in models {
      do throws(RunError) {
        report.runs.append(try Exploring(options: options).faults(of: model, asking: properties))
      } catch {
        throw CommandFailure(message: "\(Diagnostic(message: error.description))\n")
      }
    }
    return report
  }

  /// Refuses models with more budgets than ``FaultLattice/maximumBudgetCount``.
  private func refuseLarge(_ models: [LoadedModel]) throws(CommandFailure) {
    var message = ""
    for model in models {
      let count = FaultLattice(model.machine.model).count
      guard count > FaultLattice.maximumBudgetCount else { continue }
      let diagnostic = Diagnostic(
        file: model.path, keyPath: "faults",
        message: "found \(NumberFormat.grouped(count)) combinations of fault budgets, expected at "
          + "most \(NumberFormat.grouped(FaultLattice.maximumBudgetCount))",
        remedy: "\"inAll\" limits their sum")
      message += "\(diagnostic)\n"
    }
    guard message.isEmpty else { throw CommandFailure(message: message) }
  }
}
