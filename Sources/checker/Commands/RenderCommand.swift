/// `checker render`: prints a saved trace in any format, without its model.
struct RenderCommand {
  let options: Options

  /// Runs the command and returns its output.
  func run(_ operands: [String]) throws(CommandFailure) -> CommandResult {
    do throws(Mistakes) {
      let counterexample = try TraceFile.load(operands[0])
      return CommandResult(output: options.format.render(counterexample, Presentation(options)))
    } catch {
      throw CommandFailure(message: "\(error)")
    }
  }
}
