import Explorer
import Invariants
import Spec
import Synchronization

/// Explores models with the options of a command line and a progress line.
struct Exploring: Sendable {
  let options: Options
  /// The number of searches that run at once and share memory and threads.
  var jobs = 1
  /// The bytes that the process uses before these searches.
  var residentBytes = Machine.residentBytes

  /// Whether to find out if protocols come to rest, where a property of states at rest is asked.
  var asksForRest = false

  /// The default memory limit, which leaves a fifth of the machine's memory to everything else.
  static let defaultMemoryBytes = Machine.memoryBytes / 5 * 4

  /// How much a run finds out.
  enum Detail {
    /// Verdicts and counts.
    case verdicts
    /// Also shortest counterexamples.
    case counterexamples
    /// Also the needs of counterexamples.
    case explanations
  }

  /// Explores one model.
  func run(
    _ model: LoadedModel, asking properties: [Property]?, detail: Detail = .explanations
  ) throws(RunError) -> ModelRun {
    let memory = options.memory ?? Self.defaultMemoryBytes
    let threads = max(1, (options.threads ?? Machine.processorCount) / jobs)
    let budget = MemoryBudget(
      total: memory, of: model, threads: threads, jobs: jobs, resident: residentBytes)
    guard memory >= budget.leastTotal else {
      throw .tooLittleMemory(limit: memory, needed: budget.leastTotal)
    }
    let line = SharedProgressLine(options)
    var exploration = ExplorationOptions(
      threads: threads,
      limits: Limits(
        states: options.maximumStates, depth: options.maximumDepth,
        seconds: options.maximumSeconds, memoryBytes: budget.searchBytes),
      store: options.store, failFast: options.failsFast, isInterrupted: Interrupt.isRequested,
      onProgress: { progress in line.withLine { $0.show(ProgressReading(progress)) } })
    exploration.identity = Checkpoints.identity(of: model, asking: properties, options)
    exploration.checkpoint = Checkpoints.plan(options, line)
    exploration.resumedPath = options.resumedCheckpoint
    defer { line.withLine { $0.clear() } }
    var first = exploration
    if asksForRest, ModelRun.asksForRest(properties) { first.endlessness = .any }
    var run = try ModelRun.resume(
      model, asking: properties, first, reductions: options.reductions,
      isReported: detail != .verdicts)
    try run.decideRest(exploration)
    if detail != .verdicts { try run.shortenCounterexamples(exploration) }
    if detail == .explanations { run.explained = explained(run, exploration) }
    if case .incomplete(.memory) = run.completion {
      // Report the limit that was requested.
      run.completion = .incomplete(.memory(limitBytes: memory))
    }
    return run
  }
}

extension Exploring {
  /// Searches a model for counterexamples that satisfy the constraints.
  func search(
    _ model: LoadedModel, asking properties: [Property]?
  ) throws(Mistakes) -> WatchedRun {
    let threads = options.threads ?? Machine.processorCount
    let memory = options.memory ?? Self.defaultMemoryBytes
    let budget = MemoryBudget(
      total: memory, of: model, threads: threads, resident: residentBytes)
    let line = SharedProgressLine(options)
    defer { line.withLine { $0.clear() } }
    return try WatchedRun.search(
      model, asking: properties, with: options.constraints,
      ExplorationOptions(
        threads: threads,
        limits: Limits(
          states: options.maximumStates, depth: options.maximumDepth,
          seconds: options.maximumSeconds, memoryBytes: budget.searchBytes),
        store: options.store, failFast: options.failsFast, isInterrupted: Interrupt.isRequested,
        onProgress: { progress in line.withLine { $0.show(ProgressReading(progress)) } }))
  }

  /// The counterexamples of a run; with what they need, if they are shown.
  private func explained(
    _ run: ModelRun, _ exploration: ExplorationOptions
  ) -> [Counterexample] {
    let builder = CounterexampleBuilder(run.model)
    guard options.shownTraces != .none || options.page != nil else {
      return builder.counterexamples(of: run.counterexamples)
    }
    var finder = CastFinder(run, exploration, options.reductions)
    return builder.counterexamples(of: run.counterexamples) { finder.cast(of: $0, $1) }
  }
}

extension Options {
  /// The reductions of a search.
  var reductions: Reductions {
    Reductions(
      usesSymmetry: symmetry == .automatic && !hasNoReductions, mergesSteps: !hasNoReductions)
  }
}

extension ProgressReading {
  /// The explorer's progress, as the progress line shows it.
  init(_ progress: Progress) {
    let rate = progress.seconds > 0 ? Double(progress.distinctStates) / progress.seconds : 0
    self.init(
      states: progress.distinctStates, rate: Int(rate), depth: progress.depth,
      frontier: progress.frontier, memory: progress.memoryBytes,
      secondsLeft: progress.secondsLeft)
  }
}
