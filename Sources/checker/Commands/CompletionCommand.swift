/// `checker completion`: prints a script that completes command lines in a shell.
struct CompletionCommand {
  /// Runs the command and returns its output.
  func run(_ operands: [String]) -> CommandResult {
    guard let shell = Shell(rawValue: operands[0]) else {
      preconditionFailure("the parser lets only the names of shells pass")
    }
    return CommandResult(output: shell.completionScript)
  }
}
