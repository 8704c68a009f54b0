extension Style {
  /// The style of results on standard output, or in a file, which is not a terminal.
  init(_ options: Options) {
    self.init(
      choice: options.color,
      isTerminal: options.output == nil && Surroundings.standardOutputIsTerminal,
      noColor: Surroundings.variable("NO_COLOR"), terminal: Surroundings.variable("TERM"))
  }
}
