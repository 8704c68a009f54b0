/// Writes results to standard output or to the file that the user named.
enum Results {
  /// Refuses a file that cannot be written; called before a long search.
  ///
  /// - Parameter path: the file; nil for standard output.
  static func check(_ path: String?) throws(OutputError) {
    if let path { try OutputFile.check(path) }
  }

  /// Writes all results of a command.
  static func write(_ text: String, to path: String?) throws(OutputError) {
    if let path {
      try OutputFile.write(text, to: path)
    } else {
      try StandardOutput.write(text)
    }
  }
}
