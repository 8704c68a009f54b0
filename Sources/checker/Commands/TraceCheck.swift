/// Replays the saved traces beside a model: each is a regression test.
enum TraceCheck {
  /// The traces that no longer fit, as differences of a gate.
  static func mismatches(of model: LoadedModel) throws(CommandFailure) -> [GateMismatch] {
    var mismatches: [GateMismatch] = []
    do throws(FileError) {
      for path in try SavedTraces.paths(of: model.path) {
        if let found = try difference(at: path, from: model) {
          mismatches.append(
            GateMismatch(
              .trace(
                name: path.split(separator: "/").last.map(String.init) ?? path, reason: found)))
        }
      }
    } catch {
      throw CommandFailure(message: "\(FileErrors(errors: [error]))")
    }
    return mismatches
  }

  /// Notes that the saved traces of models will be read.
  static func note(_ models: [LoadedModel]) throws(CommandFailure) {
    do throws(FileError) {
      for model in models {
        for path in try SavedTraces.paths(of: model.path) { ReadFiles.ofCommand?.note(path) }
      }
    } catch {
      throw CommandFailure(message: "\(FileErrors(errors: [error]))")
    }
  }

  /// Refuses traces that belong to no model: nothing would replay them.
  static func refuseWithoutModel(_ operands: [String]) throws(CommandFailure) {
    var message = ""
    do throws(FileError) {
      for operand in operands where try Folder.status(of: operand).type == .folder {
        for path in try SavedTraces.withoutModel(below: operand) {
          let diagnostic = Diagnostic(
            file: path,
            message: "found a trace without a model, expected a model beside it whose name "
              + "the trace's begins with")
          message += "\(diagnostic)\n"
        }
      }
    } catch {
      throw CommandFailure(message: "\(FileErrors(errors: [error]))")
    }
    guard message.isEmpty else { throw CommandFailure(message: message) }
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
