@preconcurrency import Glibc

/// The entry: parses the command line, runs the command, writes its results, and exits.
///
/// The folders of this module are layers, and a file uses only its own folder and those before it:
/// JSON, Diagnostics, Terminal, Files, CommandLine, Input, Schemas, Traces, Run, Reports, Commands. This
/// file comes last.
@main
enum Checker {
  static func main() {
    StandardOutput.ignoreBrokenPipes()
    exit(run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  /// Runs a command line without the name of the program.
  static func run(_ arguments: [String]) -> ExitStatus {
    let invocation: Invocation
    do throws(UsageErrors) {
      invocation = try CommandLineParser.parse(arguments)
    } catch {
      StandardError.write("\(error)")
      return .unusable
    }
    switch invocation {
    case .help(let command): return finish(Help.page(of: command), Options(), .holds)
    case .version: return finish("checker \(Version.text)\n", Options(), .holds)
    case .run(let command, let operands, let options):
      Interrupt.install()
      do throws(CommandFailure) {
        try CommandFailure.checkOutput(options)
        let result = try command.run(operands, options)
        return finish(result.output, options, result.status)
      } catch {
        StandardError.write(error.message)
        return error.status
      }
    }
  }

  /// Writes the results and returns the status; `unusable` if they cannot be written.
  private static func finish(
    _ text: String, _ options: Options, _ status: ExitStatus
  ) -> ExitStatus {
    do throws(OutputError) {
      try Results.write(text, to: options.output)
    } catch {
      if case .brokenPipe = error { return status }
      StandardError.write("\(Diagnostic(message: error.description))\n")
      return .unusable
    }
    return status
  }
}

extension Command {
  /// Runs the command.
  func run(_ operands: [String], _ options: Options) throws(CommandFailure) -> CommandResult {
    switch self {
    case .check: try CheckCommand(options: options).run(operands)
    case .gate: try GateCommand(options: options).run(operands)
    case .explain: try ExplainCommand(options: options).run(operands)
    case .render: try RenderCommand(options: options).run(operands)
    case .replay: try ReplayCommand(options: options).run(operands)
    case .explore: try ExploreCommand(options: options).run(operands)
    case .simulate: try SimulateCommand(options: options).run(operands)
    case .graph: try GraphCommand(options: options).run(operands)
    case .faults: try FaultsCommand(options: options).run(operands)
    case .minimise: try MinimiseCommand(options: options).run(operands)
    case .compare: try CompareCommand(options: options).run(operands)
    case .mutate: try MutateCommand(options: options).run(operands)
    case .schema: SchemaCommand().run(operands)
    case .completion: CompletionCommand().run(operands)
    case .manual: CommandResult(output: ManualPage.text)
    }
  }
}
