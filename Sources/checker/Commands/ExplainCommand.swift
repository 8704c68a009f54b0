import Invariants
import Spec

/// `checker explain`: tells a model or a design in words.
struct ExplainCommand {
  let options: Options

  /// Runs the command; what it prints goes to the output.
  func run(_ operands: [String]) throws(CommandFailure) -> CommandResult {
    let path = operands[0]
    let style = Style(options)
    do throws(Mistakes) {
      let bytes = try InputFile.bytes(of: path)
      if let root = try? JSONReader.read(bytes), root["procedures"] != nil {
        let design = try DesignFile.load(path)
        try Self.check(design, at: path)
        return CommandResult(output: DesignText(design: design, style: style).text)
      }
      let model = try LoadedModel.load(path)
      return CommandResult(output: ModelText(model: model, style: style).text)
    } catch {
      throw CommandFailure(message: "\(error)")
    }
  }

  /// Checks a design by itself, as every model of it would.
  private static func check(_ design: Design, at path: String) throws(Mistakes) {
    do throws(DesignMistakes) {
      _ = try ProgramBuilder.program(of: design, requests: [])
    } catch {
      throw Mistakes(error.list.map { Diagnostic($0, files: [.design: path], otherwise: path) })
    }
  }
}
