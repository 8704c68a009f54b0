/// The format of results, chosen with `--format` or `--trace-format`; the raw value is its name there.
///
/// The command line, its help and its messages do not know any format by name. A new format of reports
/// is a case here and a file of renderers in `Reports/Formats`, a new format of traces a case and a
/// file in `Traces/Formats`; the compiler asks for everything else.
enum OutputFormat: String, CaseIterable, Sendable {
  case text
  case json
  case itf
  case mermaid
  case dot
  case markdown
  case aut
  case html

  /// The format used if the command line names none.
  static let standard = OutputFormat.text

  /// The formats of reports.
  static let reports: [OutputFormat] = [.text, .json]

  /// The formats of comparisons and of mutants.
  static let summaries: [OutputFormat] = [.text, .json, .markdown]

  /// The formats of traces.
  static let traces: [OutputFormat] = [
    .text, .json, .itf, .mermaid, .dot, .markdown, .html,
  ]

  /// The formats of `explain`.
  static let prose: [OutputFormat] = [.text, .json, .markdown]

  /// The formats of state graphs.
  static let graphs: [OutputFormat] = [.text, .dot, .aut, .json]

  /// The description in the help: a few words after the name.
  var sentence: String {
    switch self {
    case .text: "for people to read"
    case .json: "one document for programs"
    case .itf: "the Informal Trace Format"
    case .mermaid: "a sequence diagram"
    case .dot: "a graph for Graphviz"
    case .markdown: "for an issue, a pull request or a page of documentation"
    case .aut: "labelled transitions, for LTS tools"
    case .html: "a page to read in a browser"
    }
  }

  /// What follows the name of a trace file in this format.
  var fileExtension: String {
    switch self {
    case .text: "txt"
    case .json: "trace.json"
    case .itf: "itf.json"
    case .mermaid: "mmd"
    case .dot: "dot"
    case .markdown: "md"
    case .aut: "aut"
    case .html: "html"
    }
  }
}
