extension ProgressLine {
  /// The progress line of a command: on a terminal only, and not where quiet is asked for.
  init(_ options: Options) {
    self.init(
      isShown: !options.isQuiet && Surroundings.standardErrorIsTerminal,
      columns: Surroundings.columns, write: StandardError.write)
  }
}
