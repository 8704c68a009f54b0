import Explorer
import Invariants

/// `checker check`: explores models and reports the verdict of every property.
struct CheckCommand {
  let options: Options

  /// Runs the command; what it prints goes to the output.
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
    let style = Style(options)
    var result = CommandResult()
    var elements: [JSONElement] = []
    for model in models {
      let run: ModelRun
      do throws(RunError) {
        run = try Exploring(options: options).run(model, asking: properties)
      } catch {
        throw CommandFailure(message: "\(Diagnostic(message: error.description))\n")
      }
      result.status = result.status.combined(with: run.statusOfCheck)
      if options.format == .json {
        elements.append(RunJSON(run: run).element)
      } else {
        if !result.output.isEmpty { result.output += "\n\n" }
        result.output += CheckText(run: run, style: style, isQuiet: options.isQuiet).text
      }
    }
    if options.format == .json {
      result.output = JSONWriter.pretty(RunJSON.document(elements, status: result.status))
    }
    return result
  }

  /// A checkpoint is of one search.
  private func refuseSeveral(_ models: [LoadedModel]) throws(CommandFailure) {
    guard models.count > 1 else { return }
    let option = options.checkpoint != nil ? "--checkpoint" : "--resume"
    guard options.checkpoint != nil || options.resumedCheckpoint != nil else { return }
    let diagnostic = Diagnostic(
      message: "found \(models.count) models, expected one, as \(option) is of one search")
    throw CommandFailure(message: "\(diagnostic)\n")
  }
}

extension ModelRun {
  /// The status of `check`: a model with expectations is fine when they are met, one without when
  /// nothing is violated.
  var statusOfCheck: ExitStatus {
    guard let expectation = model.expectation else { return status }
    let isMet = verdicts.allSatisfy { property, verdict in
      verdict == .incomplete || expectation.accepts(verdict, of: property)
    }
    guard isMet else { return .violated }
    return isExhaustive ? .holds : .incomplete
  }
}
