/// Replays the saved traces beside a model: each is a regression test.
enum TraceCheck {
  /// The traces that no longer fit, as differences of a gate.
  static func mismatches(of model: LoadedModel) throws(CommandFailure) -> [GateLine.Mismatch] {
    var mismatches: [GateLine.Mismatch] = []
    do throws(FileError) {
      for path in try ModelFiles.traces(of: model.path) {
        if let found = try difference(at: path, from: model) {
          mismatches.append(
            GateLine.Mismatch(
              subject: path.split(separator: "/").last.map(String.init) ?? path,
              expected: "to fit", found: found))
        }
      }
    } catch {
      throw CommandFailure(message: "\(FileErrors(errors: [error]))")
    }
    return mismatches
  }

  /// Where and why a trace no longer fits, in words; nil if it does.
  private static func difference(
    at path: String, from model: LoadedModel
  ) throws(FileError) -> String? {
    let counterexample: Counterexample
    do throws(Mistakes) { counterexample = try TraceFile.load(path) } catch {
      return "no trace: \(error.diagnostics.first.map { "\($0)" } ?? "")"
    }
    guard let difference = Replayer(counterexample, model).run().difference else { return nil }
    guard let index = difference.step else { return difference.reason }
    let step = counterexample.steps[index]
    return "at step \(index + 1) (\(step.actor): \(step.phrase)) that \(difference.reason)"
  }
}
