import Dispatch
import Explorer
import Spec
import Synchronization

/// The mutants of one design, and what became of each in the models of that design.
struct DesignMutation: Sendable {
  /// The path of the design.
  var path: String
  /// The design.
  var design: Design
  /// The models that were used, the cheapest first.
  var models: [ModelRun]
  /// The models that were not used because their own search was cut short, with the reason.
  var unused: [(model: String, reason: String)]
  /// The mutants and their results, by procedure and step.
  var results: [(mutant: Mutant, outcome: MutantOutcome)]

  /// The mutants with a kind of result.
  func results(_ kind: MutantOutcome.Category) -> [(mutant: Mutant, outcome: MutantOutcome)] {
    results.filter { $0.outcome.category == kind }
  }

  /// Tries every mutant, as many at once as there are threads.
  ///
  /// - Parameters:
  ///   - procedures: the procedures to mutate; empty for all.
  ///   - onProgress: called after each mutant, from any thread, with the number of those done and of all.
  static func run(
    _ path: String, _ design: Design, _ runs: [ModelRun], in procedures: [String], threads: Int,
    limits: MutantTrial.Limits, onProgress: @escaping @Sendable (_ done: Int, _ all: Int) -> Void
  ) throws(RunError) -> DesignMutation {
    let usable = runs.enumerated().filter { $0.element.isExhaustive }.sorted {
      ($0.element.distinctStates, $0.offset) < ($1.element.distinctStates, $1.offset)
    }.map(\.element)
    let mutants = design.mutants.filter {
      procedures.isEmpty || procedures.contains($0.change.procedure.value)
    }
    let trial = MutantTrial(
      design: design, baselines: usable.map { MutationBaseline($0) }, limits: limits)
    let found = try outcomes(of: mutants, trial, threads: threads, onProgress)
    return DesignMutation(
      path: path, design: design, models: usable,
      unused: runs.filter { !$0.isExhaustive }.map {
        ($0.model.path, $0.completion.phrase ?? "")
      }, results: Array(zip(mutants, found)))
  }

  /// The results of mutants, in their order, whichever thread finds them.
  private static func outcomes(
    of mutants: [Mutant], _ trial: MutantTrial, threads: Int,
    _ onProgress: @Sendable (_ done: Int, _ all: Int) -> Void
  ) throws(RunError) -> [MutantOutcome] {
    let next = Atomic(0)
    let done = Atomic(0)
    let found = Mutex<[Int: Result<MutantOutcome, RunError>]>([:])
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, mutants.count))) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < mutants.count, !Interrupt.isRequested() else { return }
        let result: Result<MutantOutcome, RunError>
        do throws(RunError) {
          result = .success(try trial.outcome(of: mutants[index]))
        } catch {
          result = .failure(error)
        }
        found.withLock { $0[index] = result }
        onProgress(done.wrappingAdd(1, ordering: .relaxed).newValue, mutants.count)
      }
    }
    let results = found.withLock { $0 }
    var outcomes: [MutantOutcome] = []
    for index in mutants.indices {
      switch results[index] {
      case .success(let outcome): outcomes.append(outcome)
      case .failure(let error): throw error
      case nil: outcomes.append(.incomplete(model: "", reason: "interrupted"))
      }
    }
    return outcomes
  }
}
