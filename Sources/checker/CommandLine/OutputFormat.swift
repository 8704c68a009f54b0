/// The format of results, chosen with `--format`; the raw value is its name there.
///
/// The command line, its help and its messages know no format by name. A new one is a case here and a
/// file of renderers in `Reports/Formats`; the compiler asks for everything else.
enum OutputFormat: String, CaseIterable, Sendable {
  case text
  case json

  /// The format of a command line that names none.
  static let standard = OutputFormat.text

  /// What the help says about it: a few words after its name.
  var sentence: String {
    switch self {
    case .text: "for people to read"
    case .json: "one document for programs"
    }
  }

  /// Whether `explain` can print a model or a design in it.
  var isProse: Bool {
    switch self {
    case .text: true
    case .json: false
    }
  }
}
