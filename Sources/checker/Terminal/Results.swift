/// Where results go: to standard output or to the file that the user named.
enum Results {
  /// Refuses a file that cannot be written, before any time is spent on its contents.
  static func check(_ options: Options) throws(OutputError) {
    if let path = options.output { try OutputFile.check(path) }
  }

  /// Writes the results of a command, all of them.
  static func write(_ text: String, _ options: Options) throws(OutputError) {
    if let path = options.output {
      try OutputFile.write(text, to: path)
    } else {
      try StandardOutput.write(text)
    }
  }
}
