extension ProgressLine {
  /// The progress line of a command; shown only on a terminal, and not with `--quiet`.
  init(_ options: Options) {
    self.init(
      isShown: !options.isQuiet && Surroundings.standardErrorIsTerminal,
      columns: Surroundings.columns, write: StandardError.write)
  }
}
