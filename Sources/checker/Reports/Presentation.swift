/// The options of a format.
struct Presentation: Sendable {
  /// The style on a terminal.
  let style: Style

  /// Whether remarks are left out.
  var isQuiet = false
}

extension Presentation {
  /// The presentation that the command line requests.
  init(_ options: Options) { self.init(style: Style(options), isQuiet: options.isQuiet) }
}
