/// The request of a command line.
enum Invocation: Equatable, Sendable {
  /// Print the help of a command, or of the program.
  case help(Command?)

  /// Print the version.
  case version

  /// Run a command.
  case run(Command, operands: [String], Options)
}
