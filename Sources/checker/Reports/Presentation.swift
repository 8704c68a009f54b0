/// The options of a format.
struct Presentation: Sendable {
  /// The style on a terminal.
  let style: Style

  /// Whether remarks are left out.
  var isQuiet = false

  /// The traces to show.
  var traces = TraceSelection.all

  /// Whether traces show steps whose changes matter to nothing that follows.
  var isFull = false
}

extension Presentation {
  /// The presentation that the command line requests.
  init(_ options: Options) {
    self.init(
      style: Style(options), isQuiet: options.isQuiet, traces: options.shownTraces,
      isFull: options.isFull)
  }
}
