/// The result of a command.
struct CommandResult: Sendable {
  /// The text for standard output, or for the file given with `--output`.
  var output = ""
  /// The exit status.
  var status = ExitStatus.holds
}

/// Why a command could not run; nothing was written.
struct CommandFailure: Error, Sendable {
  /// The messages for standard error, one per line.
  var message: String
  /// The exit status.
  var status = ExitStatus.unusable

  /// Converts file errors into a failure.
  static func files<Value>(
    _ body: () throws(FileErrors) -> Value
  ) throws(CommandFailure) -> Value {
    do throws(FileErrors) { return try body() } catch {
      throw CommandFailure(message: "\(error)")
    }
  }

  /// Refuses an output that cannot be written, before a long search instead of after it.
  static func checkOutput(_ options: Options) throws(CommandFailure) {
    do throws(OutputError) { try Results.check(options.output) } catch {
      throw CommandFailure(message: "\(Diagnostic(message: error.description))\n")
    }
  }

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
