/// The style of results on a terminal; each style is named for its meaning.
struct Style: Equatable, Sendable {
  /// Whether colours are used at all.
  var isColored: Bool
  /// The columns of a line.
  var width = TextLine.length
  /// Whether the terminal takes links.
  var hasLinks = false

  /// A bad verdict.
  func violated(_ text: String) -> String { wrap(text, "1;31") }

  /// A good verdict.
  func holds(_ text: String) -> String { wrap(text, "32") }

  /// An inconclusive verdict.
  func incomplete(_ text: String) -> String { wrap(text, "33") }

  /// A value that differs from the one before.
  func changed(_ text: String) -> String { wrap(text, "1") }

  /// A heading.
  func heading(_ text: String) -> String { wrap(text, "1;4") }

  /// Less important text.
  func muted(_ text: String) -> String { wrap(text, "2") }

  /// A link to a file, which looks like any other text.
  func link(_ text: String, to path: String) -> String {
    hasLinks ? "\u{1B}]8;;file://\(path)\u{1B}\\\(text)\u{1B}]8;;\u{1B}\\" : text
  }

  /// A line broken at spaces for the terminal's width.
  func wrap(_ line: String, indentation: Int) -> [String] {
    TextLine.wrap(line, indentation: indentation, length: width)
  }

  private func wrap(_ text: String, _ codes: String) -> String {
    isColored && !text.isEmpty ? "\u{1B}[\(codes)m\(text)\u{1B}[0m" : text
  }
}

extension Style {
  /// The style for a command line and its environment.
  ///
  /// An explicit choice wins. Otherwise colours need a terminal that can show them, and `NO_COLOR`
  /// unset or empty.
  init(choice: ColorChoice, isTerminal: Bool, noColor: String?, terminal: String?) {
    isColored =
      switch choice {
      case .always: true
      case .never: false
      case .automatic: isTerminal && (noColor ?? "").isEmpty && terminal != "dumb"
      }
  }
}
