/// The format of results, chosen with `--format`; the raw value is its name there.
///
/// The command line, its help and its messages do not know any format by name. A new format is a
/// case here and a file of renderers in `Reports/Formats`; the compiler asks for everything else.
enum OutputFormat: String, CaseIterable, Sendable {
  case text
  case json

  /// The format used if the command line names none.
  static let standard = OutputFormat.text

  /// The description in the help: a few words after the name.
  var sentence: String {
    switch self {
    case .text: "for people to read"
    case .json: "one document for programs"
    }
  }

  /// Whether `explain` can print a model or a design in this format.
  var isProse: Bool {
    switch self {
    case .text: true
    case .json: false
    }
  }
}
