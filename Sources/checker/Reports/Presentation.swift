/// How results are to look, as far as their format leaves that open.
struct Presentation: Sendable {
  /// The looks on a terminal.
  let style: Style

  /// Whether remarks are left out.
  var isQuiet = false
}

extension Presentation {
  /// What the command line asks for.
  init(_ options: Options) { self.init(style: Style(options), isQuiet: options.isQuiet) }
}
