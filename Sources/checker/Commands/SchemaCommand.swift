/// `checker schema`: prints the JSON Schema of a kind of file, made from the vocabulary.
struct SchemaCommand {
  /// Runs the command and returns its output.
  func run(_ operands: [String]) -> CommandResult {
    guard let kind = SchemaKind(rawValue: operands[0]) else {
      preconditionFailure("the parser lets only the names of schemas pass")
    }
    return CommandResult(output: kind.text)
  }
}
