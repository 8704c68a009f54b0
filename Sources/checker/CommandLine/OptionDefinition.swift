/// An option: one entry of the table of options.
struct OptionDefinition: Sendable {
  /// The long name, without its dashes.
  let name: String

  /// The name of the value in the help; nil for an option without a value.
  let value: String?

  /// The commands that take the option.
  let scope: Scope

  /// Whether the option may be given more than once.
  let isRepeatable: Bool

  /// The effect of the option, in one sentence.
  let help: String

  /// The words that a shell can offer for the value.
  var candidates = Candidates.anything

  /// The path of the file that the option asks to write; nil if it asks for none.
  var written: (@Sendable (Options) -> String?)?

  /// The files that this file may replace.
  var replaceable = WrittenFile.Replaceable.reports

  /// Stores the value in the options, or throws what was expected.
  let apply: @Sendable (inout Options, String) throws(UnsuitableValue) -> Void

  /// The commands that take an option.
  enum Scope: Sendable {
    case everywhere
    case search
    case traces
    case only(Command)
    case each([Command])
  }

  /// Whether a command takes the option.
  func belongs(to command: Command) -> Bool {
    switch scope {
    case .everywhere: true
    case .search: command.definition.explores
    case .traces: command.definition.printsTraces
    case .only(let owner): owner == command
    case .each(let owners): owners.contains(command)
    }
  }

  /// The option as it is typed: `--threads`.
  var typed: String {
    "--" + name
  }

  /// The option as the help writes it: `--threads N`.
  var synopsis: String {
    value.map { "\(typed) \($0)" } ?? typed
  }
}
