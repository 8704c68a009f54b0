import Dispatch
import Explorer
import Invariants
import Synchronization

/// Runs the models of a gate, several at once if the command line asks for that.
///
/// The lines are the same for any number of jobs, unless time or memory run short.
struct GateRunner: Sendable {
  let options: Options
  /// The properties that are asked, nil if each model decides.
  let properties: [Property]?

  /// The lines of the models that were run, in their order.
  func lines(of models: [LoadedModel]) throws(CommandFailure) -> [GateLine] {
    let jobs = min(options.jobs, models.count)
    let end = options.gateSeconds.map { ContinuousClock.now + .seconds($0) }
    let exploring = exploring(jobs)
    let progress = SharedProgressLine(options)
    let next = Atomic(0)
    let finished = Mutex<[(index: Int, line: Result<GateLine, CommandFailure>)]>([])
    DispatchQueue.concurrentPerform(iterations: jobs) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        let isLate = end.map { $0 <= .now } ?? false
        guard index < models.count, !isLate, !Interrupt.isRequested() else { return }
        var result: Result<GateLine, CommandFailure>
        do throws(CommandFailure) {
          result = .success(try line(of: models[index], exploring, until: end))
        } catch {
          result = .failure(error)
        }
        finished.withLock { $0.append((index, result)) }
        guard jobs > 1 else { continue }
        let count = finished.withLock { $0.count }
        progress.withLine { $0.show("\(count) of \(Count.phrase(models.count, "model"))") }
      }
    }
    progress.withLine { $0.clear() }
    var lines: [GateLine] = []
    for (_, result) in finished.withLock({ $0 }).sorted(by: { $0.index < $1.index }) {
      lines.append(try result.get())
    }
    return lines
  }

  /// The exploring of one job, without a progress line of its own if there are several.
  private func exploring(_ jobs: Int) -> Exploring {
    var each = options
    if jobs > 1 { each.isQuiet = true }
    return Exploring(options: each, jobs: jobs, asksForRest: true)
  }

  /// Runs one model and replays its saved traces.
  private func line(
    of model: LoadedModel, _ exploring: Exploring, until end: ContinuousClock.Instant?
  ) throws(CommandFailure) -> GateLine {
    var bounded = exploring.options
    if let end {
      let left = (end - .now) / .seconds(1)
      bounded.maximumSeconds = max(0.001, min(bounded.maximumSeconds ?? left, left))
    }
    let pinsLength = model.expectation.map { !$0.lengths.isEmpty } ?? false
    // One model after the other has the memory that those before it have given back.
    let resident = exploring.jobs > 1 ? exploring.residentBytes : Machine.residentBytes
    let run: ModelRun
    do throws(RunError) {
      run = try Exploring(
        options: bounded, jobs: exploring.jobs, residentBytes: resident, asksForRest: true
      )
      .run(model, asking: properties, detail: pinsLength ? .counterexamples : .verdicts)
    } catch {
      throw CommandFailure(message: "\(Diagnostic(message: error.description))\n")
    }
    var line = GateLine(run: run, asksAll: properties == nil)
    line.traceMismatches = try TraceCheck.mismatches(of: model)
    return line
  }
}
