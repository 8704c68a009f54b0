import Glibc

/// The entry: parses the command line, runs the command, writes its results, and exits.
///
/// The folders of this module are layers, and a file uses only its own folder and those before it:
/// JSON, Diagnostics, Terminal, Files, CommandLine, Input, Schemas, Traces, Run, Reports, Commands. This
/// file comes last.
@main
enum Checker {
  static func main() {
    StandardStreams.prepare()
    CrashNotice.install()
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
    case .help(let command): return print(Help.page(of: command))
    case .version: return print("checker \(Version.text)\n")
    case .run(let command, let operands, let options):
      Interrupt.install()
      return ReadFiles.$ofCommand.withValue(ReadFiles(mayBeAnywhere: options.mayReadAnywhere)) {
        run(command, operands, options)
      }
    }
  }

  private static func run(
    _ command: Command, _ operands: [String], _ options: Options
  ) -> ExitStatus {
    do throws(CommandFailure) {
      noteInput(command, operands, options)
      try options.checkFiles()
      let result = try command.run(operands, options)
      return finish(result.status) { () throws(OutputError) in
        try options.write(result, of: command)
      }
    } catch {
      StandardError.write(error.message)
      return error.status
    }
  }

  /// Notes the files that the command line names; those that they name in turn are noted when they are
  /// read.
  private static func noteInput(_ command: Command, _ operands: [String], _ options: Options) {
    let operands = command.definition.choices.isEmpty ? operands : []
    for path in operands + [options.resumedCheckpoint].compactMap({ $0 })
    where (try? Folder.status(of: path)) != nil {
      ReadFiles.ofCommand?.note(path)
    }
  }

  private static func print(_ text: String) -> ExitStatus {
    finish(.holds) { () throws(OutputError) in try StandardOutput.write(text) }
  }

  /// Writes results and returns the status; `unusable` if they cannot be written.
  private static func finish(
    _ status: ExitStatus, _ write: () throws(OutputError) -> Void
  ) -> ExitStatus {
    do throws(OutputError) { try write() } catch {
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
