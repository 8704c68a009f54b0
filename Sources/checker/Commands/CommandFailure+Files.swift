extension CommandFailure {
  /// Converts file errors into a failure.
  static func files<Value>(
    _ body: () throws(FileErrors) -> Value
  ) throws(CommandFailure) -> Value {
    do throws(FileErrors) { return try body() } catch {
      throw CommandFailure(message: "\(error)")
    }
  }

  /// Converts an error of a written file into a failure.
  static func output<Value>(
    _ body: () throws(OutputError) -> Value
  ) throws(CommandFailure) -> Value {
    do throws(OutputError) { return try body() } catch {
      throw CommandFailure(message: "\(Diagnostic(message: error.description))\n")
    }
  }
}

extension Options {
  /// Refuses files that cannot be written, or that must not be replaced, before a long search instead of
  /// after it.
  ///
  /// A command calls it when it has read its files, because none of them may be replaced.
  ///
  /// - Parameter others: files that no option names in full.
  func checkFiles(and others: [WrittenFile] = []) throws(CommandFailure) {
    var written = writtenFiles
    written.files += others
    try CommandFailure.output { () throws(OutputError) in try written.check() }
  }
}

extension Options {
  /// Writes the results of a command to standard output, or to the file that the command line names.
  func write(_ result: CommandResult, of command: Command) throws(OutputError) {
    guard let path = output else { return try StandardOutput.write(result.output) }
    let file = WrittenFile(
      option: "--output", path: path, replaceable: result.isReport ? .reports : .none)
    let text = result.isReport ? format.marked(result.output, by: command) : result.output
    try WrittenFiles(files: [file], isForced: isForced).write(text, to: file)
  }
}
