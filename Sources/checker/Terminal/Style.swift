/// The looks of results on a terminal, each named for what it means.
struct Style: Equatable, Sendable {
  /// Whether colours are used at all.
  let isColored: Bool

  /// A verdict or a step that must alarm.
  func violated(_ text: String) -> String { wrap(text, "1;31") }

  /// A verdict that reassures.
  func holds(_ text: String) -> String { wrap(text, "32") }

  /// A verdict that says too little.
  func incomplete(_ text: String) -> String { wrap(text, "33") }

  /// A value that differs from the one before.
  func changed(_ text: String) -> String { wrap(text, "1") }

  /// A heading.
  func heading(_ text: String) -> String { wrap(text, "1;4") }

  /// What the eye may pass over.
  func muted(_ text: String) -> String { wrap(text, "2") }

  private func wrap(_ text: String, _ codes: String) -> String {
    isColored && !text.isEmpty ? "\u{1B}[\(codes)m\(text)\u{1B}[0m" : text
  }
}

extension Style {
  /// Decides from the command line and from the surroundings.
  ///
  /// An explicit choice wins; otherwise colours need a terminal that can show them and a user who
  /// has not set `NO_COLOR` to anything but the empty string.
  init(choice: ColorChoice, isTerminal: Bool, noColor: String?, terminal: String?) {
    isColored =
      switch choice {
      case .always: true
      case .never: false
      case .automatic: isTerminal && (noColor ?? "").isEmpty && terminal != "dumb"
      }
  }
}
