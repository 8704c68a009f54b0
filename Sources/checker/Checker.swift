@preconcurrency import Glibc

/// The command line: parses it, runs the command, writes what it came to, and exits.
@main
enum Checker {
  static func main() {
    StandardOutput.ignoreBrokenPipes()
    exit(run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  /// Runs a command line, its program's name left out.
  static func run(_ arguments: [String]) -> ExitStatus {
    let invocation: Invocation
    do throws(UsageErrors) {
      invocation = try CommandLineParser.parse(arguments)
    } catch {
      StandardError.write("\(error)")
      return .unusable
    }
    switch invocation {
    case .help(let command): return finish(Help.text(for: command), to: nil, .holds)
    case .version: return finish("\(Version.text)\n", to: nil, .holds)
    case .run(let command, let operands, let options):
      Interrupt.install()
      do throws(CommandFailure) {
        let result = try command.run(operands, options)
        return finish(result.output, to: options.output, result.status)
      } catch {
        StandardError.write(error.message)
        return .unusable
      }
    }
  }

  /// Writes the results and returns the status, unless they could not be written.
  private static func finish(_ text: String, to path: String?, _ status: ExitStatus) -> ExitStatus {
    do throws(OutputError) {
      if let path { try OutputFile.write(text, to: path) } else { try StandardOutput.write(text) }
    } catch .brokenPipe {
      return status
    } catch {
      StandardError.write("checker: error: \(error)\n")
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
    }
  }
}
