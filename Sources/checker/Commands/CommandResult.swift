/// The result of a command.
struct CommandResult: Sendable {
  /// The text for standard output, or for the file given with `--output`.
  var output = ""
  /// The exit status.
  var status = ExitStatus.holds
  /// Whether the text is a report, which a later one may replace; false for a model.
  var isReport = true
}

/// Why a command could not run; nothing was written.
struct CommandFailure: Error, Sendable {
  /// The messages for standard error, one per line.
  var message: String
  /// The exit status.
  var status = ExitStatus.unusable

  /// Loads every model, and collects the mistakes of all of them, each once.
  static func loadAll(_ paths: [String]) throws(CommandFailure) -> [LoadedModel] {
    var models: [LoadedModel] = []
    var ledgers = Ledgers()
    var mistakes: [Diagnostic] = []
    for path in paths {
      do throws(Mistakes) {
        models.append(try LoadedModel.load(path, &ledgers))
      } catch {
        mistakes += error.diagnostics.filter { !mistakes.contains($0) }
      }
    }
    guard mistakes.isEmpty else {
      throw CommandFailure(message: mistakes.map { "\($0)\n" }.joined())
    }
    return models
  }
}
