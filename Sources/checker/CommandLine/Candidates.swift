/// The words that a shell can offer for a value or an operand.
enum Candidates: Equatable, Sendable {
  /// Any text, so there is nothing to offer.
  case anything

  /// One of these words.
  case words([String])

  /// The path of a file.
  case files

  /// The path of a folder.
  case folders
}

extension OptionDefinition {
  /// The words that a shell can offer for the value, if a command is known.
  func candidates(of command: Command?) -> Candidates {
    guard name == OptionTable.format.name else { return candidates }
    let formats = command.map(\.definition.formats) ?? OutputFormat.reports
    return .words(formats.map(\.rawValue))
  }
}

extension CommandDefinition {
  /// The words that a shell can offer for an operand.
  var candidates: Candidates {
    if !choices.isEmpty { return .words(choices) }
    return operandCount.upperBound > 0 ? .files : .anything
  }
}
