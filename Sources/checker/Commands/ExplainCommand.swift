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
    guard let root = try? JSONReader.read(bytes),
      root["procedures"] != nil || root["extends"] != nil
    else { return .model(try LoadedModel.load(path)) }
    let loaded = try LoadedDesign.load(path)
    try check(loaded)
    return .design(loaded.design)
  }

  /// Checks a design without a model.
  private static func check(_ loaded: LoadedDesign) throws(Mistakes) {
    do throws(DesignMistakes) {
      _ = try ProgramBuilder.program(of: loaded.design, requests: [])
    } catch {
      throw Mistakes(
        error.list.map { Diagnostic($0, files: loaded.files, otherwise: loaded.path) })
    }
  }
}
