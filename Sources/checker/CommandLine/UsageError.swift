/// One mistake in a command line.
enum UsageError: Error, Equatable, Sendable {
  case noCommand
  case unknownCommand(String)
  case unknownOption(String, command: Command?)
  case optionOfOtherCommand(String, command: Command)
  case missingValue(option: String)
  case uncalledForValue(option: String, value: String)
  case unsuitableValue(option: String, value: String, expected: String)
  case formatOfOtherCommand(OutputFormat, command: Command)
  case repeatedOption(String)
  case missingOperand(Command)
  case superfluousOperand(String, command: Command)
  case unknownOperand(String, command: Command)
  case emptyOperand
  case invisibleCharacter(in: String)
}

/// All mistakes in a command line; at least one.
struct UsageErrors: Error, Equatable, Sendable {
  /// The mistakes, in the order of the command line.
  let errors: [UsageError]

  /// The command, if known, for the hint to its help.
  let command: Command?
}
