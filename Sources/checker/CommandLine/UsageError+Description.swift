extension UsageError: CustomStringConvertible {
  /// What was found, and what was expected.
  var description: String {
    switch self {
    case .noCommand:
      "found no command, expected \(Self.commands)"
    case .unknownCommand(let name):
      "found the unknown command \(name.quoted)" + Self.suggestion(forCommand: name)
    case .unknownOption(let name, let command):
      "found the unknown option \(name.quoted)" + Self.suggestion(forOption: name, of: command)
    case .optionOfOtherCommand(let option, let command):
      "found --\(option), which \(command.rawValue) does not take"
        + "; it belongs to \(Self.owners(of: option))"
    case .missingValue(let option):
      "found --\(option) without a value, expected \(Self.synopsis(option))"
    case .uncalledForValue(let option, let value):
      "found the value \(value.quoted) for --\(option), which takes none"
    case .unsuitableValue(let option, let value, let expected):
      "found \(value.quoted) for --\(option), expected \(expected)"
    case .formatOfOtherCommand(let format, let command):
      "found \(format.rawValue.quoted) for --format, which \(command.rawValue) does not print"
        + "; it prints \(Phrases.list(command.definition.formats.map(\.rawValue), "or"))"
    case .repeatedOption(let option):
      "found --\(option) more than once"
    case .missingOperand(let command):
      "found no operand, expected checker \(command.rawValue) \(command.definition.operands)"
    case .superfluousOperand(let operand, let command):
      "found the superfluous operand \(operand.quoted)"
        + ", expected checker \(command.rawValue) \(command.definition.operands)"
    case .unknownOperand(let operand, let command):
      "found the unknown operand \(operand.quoted)"
        + Self.suggestion(forOperand: operand, of: command)
    case .invisibleCharacter(let argument):
      "found an invisible character in \(argument.quoted), expected visible ones"
    case .emptyOperand:
      "found an empty operand, expected a path"
    }
  }

  private static var commands: String {
    Phrases.list(Command.allCases.map(\.rawValue), "or")
  }

  private static func suggestion(forCommand name: String) -> String {
    let suggestion = NearestName.phrase(for: name, among: Command.allCases.map(\.rawValue))
    return suggestion.isEmpty ? ", expected \(commands)" : suggestion
  }

  private static func suggestion(forOperand operand: String, of command: Command) -> String {
    let choices = command.definition.choices
    let suggestion = NearestName.phrase(for: operand, among: choices)
    return suggestion.isEmpty ? ", expected \(Phrases.list(choices, "or"))" : suggestion
  }

  private static func suggestion(forOption name: String, of command: Command?) -> String {
    let shorthands = ["-h": "--help", "-?": "--help", "-q": "--quiet", "-o": "--output"]
    if let option = shorthands[name] { return ", did you mean \(option.quoted)?" }
    let options = command.map { OptionTable.options(of: $0) } ?? OptionTable.all
    return NearestName.phrase(for: name, among: options.map(\.typed))
  }

  private static func owners(of option: String) -> String {
    guard let definition = OptionTable.option(named: option) else { return "no command" }
    let owners = Command.allCases.filter { definition.belongs(to: $0) }
    return Phrases.list(owners.map(\.rawValue), "and")
  }

  private static func synopsis(_ option: String) -> String {
    OptionTable.option(named: option)?.synopsis ?? "--\(option)"
  }
}

extension UsageErrors: CustomStringConvertible {
  /// One line per mistake, and a hint to the help.
  var description: String {
    let lines = errors.map { "\(Diagnostic(message: $0.description))\n" }.joined()
    let help = command.map { "checker \($0.rawValue) --help" } ?? "checker --help"
    return lines + "Try \"\(help)\".\n"
  }
}
