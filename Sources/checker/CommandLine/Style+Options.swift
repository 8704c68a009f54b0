extension Style {
  /// The style of results on standard output, or in a file, which is not a terminal.
  init(_ options: Options) {
    let isTerminal = options.output == nil && Surroundings.standardOutputIsTerminal
    self.init(
      choice: options.color, isTerminal: isTerminal, noColor: Surroundings.variable("NO_COLOR"),
      terminal: Surroundings.variable("TERM"))
    hasLinks = isTerminal && isColored
    if isTerminal, let columns = Surroundings.outputColumns {
      width = max(TextLine.minimumLength, columns)
    }
  }
}
