import Spec

/// `checker explore`: walks through the states of a model by hand.
struct ExploreCommand {
  let options: Options

  /// Reads commands from standard input until it ends, and answers each at once; with `--output`,
  /// returns all answers at the end.
  func run(_ operands: [String]) throws(CommandFailure) -> CommandResult {
    var text = SessionText(try begin(operands[0]), style: Style(options))
    try options.checkFiles()
    var collected = ""
    func show(_ answer: String) throws(CommandFailure) {
      if options.output != nil { return collected += answer }
      do throws(OutputError) { try StandardOutput.write(answer) } catch {
        throw CommandFailure(message: "\(Diagnostic(message: error.description))\n")
      }
    }
    let isTerminal = Surroundings.standardInputIsTerminal && options.output == nil
    try show(text.greeting)
    while !text.isOver {
      if isTerminal { try show("> ") }
      guard let line = readLine() else { break }
      try show(text.answer(line))
      guard let saved = text.saved else { continue }
      try show(write(saved.text, to: saved.path))
    }
    return CommandResult(output: collected)
  }

  /// Writes a trace, and says whether that succeeded.
  private func write(_ text: String, to path: String) -> String {
    let file = WrittenFile(option: "save", path: path)
    do throws(OutputError) {
      try WrittenFiles(files: [file], isForced: options.isForced).write(text, to: file)
      return "saved \(path)\n"
    } catch {
      return "\(error.description)\n"
    }
  }

  /// The session of a model, at the end of a trace if the command line names one.
  private func begin(_ path: String) throws(CommandFailure) -> Session {
    do throws(Mistakes) {
      var session = Session(try LoadedModel.load(path))
      guard let from = options.startingTrace else { return session }
      let counterexample = try TraceFile.load(from)
      let replay = Replayer(counterexample, session.model).run()
      for step in replay.steps { session.take(step) }
      if let difference = replay.difference {
        let step = difference.step.map { "step \($0 + 1)" } ?? "the beginning"
        StandardError.write(
          "\(Diagnostic(message: "the trace fits up to \(step): \(difference.reason)"))\n")
      }
      return session
    } catch {
      throw CommandFailure(message: "\(error)")
    }
  }
}
