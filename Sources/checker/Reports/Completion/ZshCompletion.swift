/// The completions for Zsh; the file is called `_checker`, in a folder of `$fpath`.
enum ZshCompletion {
  /// The whole script.
  static let script = """
    #compdef checker
    # Completions of checker for Zsh, written by "checker completion zsh".

    _checker_commands() {
      local -a commands=(
    \(commands.map { "    \($0)" }.joined(separator: "\n"))
      )
      _describe -t commands command commands
    }

    _checker() {
      local context state state_descr line
      local -A opt_args

      _arguments -C -A "-*" \\
    \(everywhere.map { "    \($0) \\" }.joined(separator: "\n"))
        '1:command:_checker_commands' \\
        '*::operand:->operands'
      [[ $state == operands ]] || return

      case "$line[1]" in
    \(Command.allCases.map(completionArm).joined(separator: "\n"))
      esac
    }

    if [[ "$funcstack[1]" == _checker ]]; then
      _checker "$@"
    else
      compdef _checker checker
    fi

    """

  /// The commands with their descriptions.
  private static var commands: [String] {
    Command.allCases.map { quoted("\($0.rawValue):\(Descriptions.of($0))") }
  }

  /// The options that may stand before the command.
  private static var everywhere: [String] {
    OptionTable.all.filter { option in Command.allCases.allSatisfy(option.belongs(to:)) }
      .map { specification($0, of: nil) }
  }

  /// The arm of a command: its options and operands.
  private static func completionArm(of command: Command) -> String {
    let options = OptionTable.options(of: command).map { specification($0, of: command) }
    let definition = command.definition
    let count = definition.operandCount.upperBound > 1 ? "*" : "1"
    let operand = quoted("\(count):operand\(action(definition.candidates))")
    let operands = definition.operandCount.upperBound > 0 ? [operand] : []
    let lines = (options + operands).map { "        \($0)" }.joined(separator: " \\\n")
    return "    \(command.rawValue))\n      _arguments \\\n\(lines) ;;"
  }

  /// An option in the form of `_arguments`.
  private static func specification(_ option: OptionDefinition, of command: Command?) -> String {
    let description = Descriptions.of(option).replacing("[", with: "\\[")
      .replacing("]", with: "\\]")
    let repeats = option.isRepeatable ? "*" : ""
    guard let value = option.value else {
      return quoted("\(repeats)\(option.typed)[\(description)]")
    }
    return quoted(
      "\(repeats)\(option.typed)=[\(description)]:\(value)\(action(option.candidates(of: command)))"
    )
  }

  /// How Zsh finds the words to offer.
  private static func action(_ candidates: Candidates) -> String {
    switch candidates {
    case .anything: ": "
    case .words(let words): ":(\(words.joined(separator: " ")))"
    case .files: ":_files"
    case .folders: ":_files -/"
    }
  }

  /// A word in single quotes.
  private static func quoted(_ text: String) -> String {
    "'\(text.replacing("'", with: "'\\''"))'"
  }
}
