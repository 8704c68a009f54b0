/// A form in which results are printed: what `--format` chooses.
///
/// A format is a file under `Formats` and a line of ``all``. The command line, its help and its
/// messages know no format by name; what a format does not say the compiler asks for.
struct ReportFormat: Sendable {
  /// The name, as it is typed.
  let spelling: String

  /// What the help says about it: a few words after its name.
  let sentence: String

  /// What `check` prints.
  let check: @Sendable (CheckReport, Presentation) -> String

  /// What `gate` prints.
  let gate: @Sendable (GateReport, Presentation) -> String

  /// What `explain` prints; nil for a format that it does not have.
  let explain: (@Sendable (Explained, Presentation) -> String)?
}

extension ReportFormat {
  /// Every format, the default first.
  static let all: [ReportFormat] = [
    .text,
    .json,
  ]

  /// The format of a command line that names none.
  static var standard: ReportFormat { all[0] }

  /// Those that `explain` has.
  static let ofExplain = all.filter { $0.explain != nil }
}

extension ReportFormat: Equatable {
  /// Formats differ in their names.
  static func == (first: ReportFormat, second: ReportFormat) -> Bool {
    first.spelling == second.spelling
  }
}

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
