/// The commands of the program.
///
/// A new command is a case here and its ``definition``; the compiler asks for everything else.
enum Command: String, CaseIterable, Sendable {
  case check
  case gate
  case explain
  case schema

  /// What the command takes and prints.
  var definition: CommandDefinition {
    switch self {
    case .check:
      CommandDefinition(
        operands: "MODEL...", operandCount: 1...Int.max, explores: true,
        formats: OutputFormat.allCases, help: Help.check)
    case .gate:
      CommandDefinition(
        operands: "PATH...", operandCount: 1...Int.max, explores: true,
        formats: OutputFormat.allCases, help: Help.gate)
    case .explain:
      CommandDefinition(
        operands: "MODEL|DESIGN", operandCount: 1...1, explores: false,
        formats: OutputFormat.allCases.filter(\.isProse), help: Help.explain)
    case .schema:
      // A schema is JSON in itself, whatever format is asked for.
      CommandDefinition(
        operands: "design|model|expected", operandCount: 1...1, explores: false,
        formats: OutputFormat.allCases, help: Help.schema,
        choices: SchemaKind.allCases.map(\.rawValue))
    }
  }
}

/// What a command takes and prints.
struct CommandDefinition: Sendable {
  /// The operands, as the usage line names them.
  let operands: String

  /// The number of operands.
  let operandCount: ClosedRange<Int>

  /// Whether the command explores states, and so takes the options of a search.
  let explores: Bool

  /// The formats in which the command can print.
  let formats: [OutputFormat]

  /// What `--help` prints.
  let help: String

  /// The words that an operand can be; empty where it is a path.
  var choices: [String] = []
}
