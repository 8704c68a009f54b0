import Explorer
import Invariants

/// `checker minimise`: finds a smallest model that still breaks a property.
struct MinimiseCommand {
  let options: Options

  /// Runs the command and returns the smaller model; a summary goes to standard error.
  func run(_ operands: [String]) throws(CommandFailure) -> CommandResult {
    let model = try CommandFailure.loadAll([operands[0]])[0]
    let property = try property(for: model)
    try options.checkFiles()
    let result = try Interrupt.duringSearch { () throws(CommandFailure) in
      try minimised(model, property)
    }
    let file: ModelFileText
    do throws(Mistakes) {
      file = try result.file.moved(from: model.path, to: options.output)
    } catch {
      throw CommandFailure(message: "\(error)")
    }
    if !options.isQuiet { StandardError.write(MinimisedText(result: result).text) }
    return CommandResult(output: file.text, status: result.status, isReport: false)
  }

  private func minimised(
    _ model: LoadedModel, _ property: Property
  ) throws(CommandFailure) -> MinimisedModel {
    let exploring = Exploring(options: options)
    let found: (verdict: Verdict, result: MinimisedModel?)
    do {
      found = try ModelMinimising(model, breaking: property, exploring).run()
    } catch let error as Mistakes {
      throw CommandFailure(message: "\(error)")
    } catch {
      throw CommandFailure(message: "\(Diagnostic(message: "\(error)"))\n")
    }
    if let result = found.result { return result }
    let isUndecided = found.verdict == .incomplete
    let message =
      isUndecided
      ? "a limit ended the search before a violation of \(property.rawValue) was found"
      : "found no violation of \(property.rawValue) to minimise: "
        + (found.verdict == .vacuous ? "it says nothing, \(property.subject)" : "it holds")
    throw CommandFailure(
      message: "\(Diagnostic(file: model.path, message: message))\n",
      status: isUndecided ? .incomplete : .unusable)
  }

  /// The one property of the command line, which can be violated.
  private func property(for model: LoadedModel) throws(CommandFailure) -> Property {
    let properties = try PropertyNames.properties(options.properties) ?? []
    guard properties.count == 1 else {
      let violated = Property.allCases.filter { model.expectedVerdict(of: $0) == .violated }
      let remedy =
        violated.isEmpty
        ? "the property that is to stay violated"
        : "the model expects violations of \(Phrases.list(violated.map(\.rawValue), "and"))"
      let diagnostic = Diagnostic(
        message: "found \(properties.count) options --property, expected one", remedy: remedy)
      throw CommandFailure(message: "\(diagnostic)\n")
    }
    guard properties[0].kind != .landmark else {
      // Whatever a model drops makes less reachable: the least model without it is an empty one.
      let diagnostic = Diagnostic(
        message:
          "found the landmark \(properties[0].rawValue), expected a property that is violated",
        remedy: "a landmark that is not reached is not reached in any smaller model either")
      throw CommandFailure(message: "\(diagnostic)\n")
    }
    return properties[0]
  }
}
