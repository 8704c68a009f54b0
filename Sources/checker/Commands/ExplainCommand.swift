import Invariants
import Spec

/// `checker explain`: prints a model or a design in words.
struct ExplainCommand {
  let options: Options

  /// Runs the command and returns its output.
  func run(_ operands: [String]) throws(CommandFailure) -> CommandResult {
    guard let explain = options.format.report.explain else {
      preconditionFailure("the command line refuses a format that explain does not have")
    }
    do throws(Mistakes) {
      let explained = try Self.load(operands[0])
      return CommandResult(output: explain(explained, Presentation(options)))
    } catch {
      throw CommandFailure(message: "\(error)")
    }
  }

  private static func load(_ path: String) throws(Mistakes) -> Explained {
    let bytes = try InputFile.bytes(of: path)
    guard let root = try? JSONReader.read(bytes), root["procedures"] != nil else {
      return .model(try LoadedModel.load(path))
    }
    let design = try DesignFile.load(path)
    try check(design, at: path)
    return .design(design)
  }

  /// Checks a design without a model.
  private static func check(_ design: Design, at path: String) throws(Mistakes) {
    do throws(DesignMistakes) {
      _ = try ProgramBuilder.program(of: design, requests: [])
    } catch {
      throw Mistakes(error.list.map { Diagnostic($0, files: [.design: path], otherwise: path) })
    }
  }
}
