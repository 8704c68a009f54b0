import Invariants
import Spec

/// `checker explain`: prints models, designs and words of the vocabulary in words.
struct ExplainCommand {
  let options: Options

  /// Runs the command and returns its output.
  func run(_ operands: [String]) throws(CommandFailure) -> CommandResult {
    let vocabulary = Vocabulary(nearby: .find())
    var subjects: [Explained] = []
    var mistakes: [Diagnostic] = []
    for operand in operands {
      do throws(Mistakes) {
        subjects.append(try Self.load(operand, vocabulary))
      } catch {
        mistakes += error.diagnostics
      }
    }
    guard mistakes.isEmpty else {
      throw CommandFailure(message: mistakes.map { "\($0)\n" }.joined())
    }
    return CommandResult(output: options.format.explain(subjects, Presentation(options)))
  }

  /// A word that is neither the name of a file nor written like a path is looked up.
  private static func load(
    _ operand: String, _ vocabulary: Vocabulary
  ) throws(Mistakes) -> Explained {
    guard !isPath(operand) else { return try loadFile(operand) }
    do throws(UnknownWord) {
      return try vocabulary.find(operand)
    } catch {
      throw Mistakes([Diagnostic(message: "\(error)")])
    }
  }

  private static func isPath(_ operand: String) -> Bool {
    operand.contains("/") || operand.hasSuffix(".jsonc") || operand.hasSuffix(".json")
      || (try? Folder.status(of: operand))?.type == .file
  }

  private static func loadFile(_ path: String) throws(Mistakes) -> Explained {
    guard try DesignFile.isDesign(path) else { return .model(try LoadedModel.load(path)) }
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
