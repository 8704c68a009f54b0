/// The commands of the program.
///
/// A new command is a case here and its ``definition``; the compiler asks for everything else.
enum Command: String, CaseIterable, Sendable {
  case check
  case gate
  case explain
  case render
  case replay
  case explore
  case simulate
  case graph
  case faults
  case minimise
  case compare
  case mutate
  case schema
  case completion
  case manual

  /// The operands, formats and help of the command.
  var definition: CommandDefinition {
    switch self {
    case .check:
      CommandDefinition(
        operands: "MODEL...", operandCount: 1...Int.max, explores: true, printsTraces: true,
        formats: OutputFormat.reports, help: Help.check)
    case .gate:
      CommandDefinition(
        operands: "PATH...", operandCount: 1...Int.max, explores: true,
        formats: OutputFormat.reports, help: Help.gate)
    case .explain:
      CommandDefinition(
        operands: "MODEL|DESIGN|WORD...", operandCount: 1...Int.max, explores: false,
        formats: OutputFormat.prose, help: Help.explain)
    case .render:
      CommandDefinition(
        operands: "TRACE", operandCount: 1...1, explores: false, printsTraces: true,
        formats: OutputFormat.traces, help: Help.render)
    case .replay:
      CommandDefinition(
        operands: "TRACE", operandCount: 1...1, explores: false, printsTraces: true,
        formats: [.text], help: Help.replay)
    case .explore:
      CommandDefinition(
        operands: "MODEL", operandCount: 1...1, explores: false, formats: [.text],
        help: Help.explore)
    case .simulate:
      CommandDefinition(
        operands: "MODEL", operandCount: 1...1, explores: false, printsTraces: true,
        formats: [.text], help: Help.simulate)
    case .graph:
      CommandDefinition(
        operands: "MODEL", operandCount: 1...1, explores: false, formats: OutputFormat.graphs,
        help: Help.graph)
    case .faults:
      CommandDefinition(
        operands: "MODEL...", operandCount: 1...Int.max, explores: true,
        formats: OutputFormat.reports, help: Help.faults)
    case .minimise:
      CommandDefinition(
        operands: "MODEL", operandCount: 1...1, explores: true, formats: [.text],
        help: Help.minimise)
    case .compare:
      CommandDefinition(
        operands: "A B", operandCount: 1...2, explores: true, printsTraces: true,
        formats: OutputFormat.summaries, help: Help.compare)
    case .mutate:
      CommandDefinition(
        operands: "MODEL...", operandCount: 1...Int.max, explores: true, printsTraces: true,
        formats: OutputFormat.summaries, help: Help.mutate)
    case .schema:
      // A schema is always JSON, whatever format is requested.
      CommandDefinition(
        operands: "design|model|expected|trace", operandCount: 1...1, explores: false,
        formats: OutputFormat.reports, help: Help.schema,
        choices: SchemaKind.allCases.map(\.rawValue))
    case .completion:
      CommandDefinition(
        operands: "bash|zsh|fish", operandCount: 1...1, explores: false, formats: [.text],
        help: Help.completion, choices: Shell.allCases.map(\.rawValue))
    case .manual:
      CommandDefinition(
        operands: "", operandCount: 0...0, explores: false, formats: [.text], help: Help.manual)
    }
  }
}

/// The operands, formats and help of a command.
struct CommandDefinition: Sendable {
  /// The operands, as written in the usage line; empty if there are none.
  let operands: String

  /// The number of operands.
  let operandCount: ClosedRange<Int>

  /// Whether the command explores states, and therefore takes the options of a search.
  let explores: Bool

  /// Whether the command prints counterexamples step by step.
  var printsTraces = false

  /// The formats in which the command can print.
  let formats: [OutputFormat]

  /// The text of `--help`.
  let help: String

  /// The words that an operand can be; empty if the operands are paths.
  var choices: [String] = []
}
