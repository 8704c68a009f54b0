/// The completions for fish.
enum FishCompletion {
  /// The whole script.
  static let script =
    """
    # Completions of checker for fish, written by "checker completion fish".

    function __checker_needs_command
      not __fish_seen_subcommand_from \(Command.allCases.map(\.rawValue).joined(separator: " "))
    end

    complete -c checker -f

    """ + (before + Command.allCases.flatMap(lines)).map { "complete -c checker \($0)\n" }.joined()

  /// The commands, and the options that may stand before one.
  private static var before: [String] {
    let condition = "-n __checker_needs_command"
    let commands = Command.allCases.map {
      "\(condition) -a \($0.rawValue) -d \(quoted(Descriptions.of($0)))"
    }
    let everywhere = OptionTable.all.filter { option in
      Command.allCases.allSatisfy(option.belongs(to:))
    }
    return commands + everywhere.map { "\(condition) \(option($0, of: nil))" }
  }

  /// The options and operands of a command.
  private static func lines(of command: Command) -> [String] {
    let condition = "-n '__fish_seen_subcommand_from \(command.rawValue)'"
    let options = OptionTable.options(of: command).map {
      "\(condition) \(option($0, of: command))"
    }
    return options + operands(command.definition.candidates).map { "\(condition) \($0)" }
  }

  private static func operands(_ candidates: Candidates) -> [String] {
    switch candidates {
    case .anything: []
    case .words(let words): ["-a \(quoted(words.joined(separator: " ")))"]
    case .files: ["-F"]
    case .folders: ["-a '(__fish_complete_directories)'"]
    }
  }

  private static func option(_ option: OptionDefinition, of command: Command?) -> String {
    let words = ["-l \(option.name)", "-d \(quoted(Descriptions.of(option)))"]
    return (words + value(option, of: command)).joined(separator: " ")
  }

  private static func value(_ option: OptionDefinition, of command: Command?) -> [String] {
    guard option.value != nil else { return [] }
    return switch option.candidates(of: command) {
    case .anything: ["-x"]
    case .words(let words): ["-x -a \(quoted(words.joined(separator: " ")))"]
    case .files: ["-r -F"]
    case .folders: ["-x -a '(__fish_complete_directories)'"]
    }
  }

  /// A word in single quotes.
  private static func quoted(_ text: String) -> String {
    "'\(text.replacing("\\", with: "\\\\").replacing("'", with: "\\'"))'"
  }
}
