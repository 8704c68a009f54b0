import Explorer
import Invariants
import Spec

/// Finds out whether any model notices a mutant of a design.
struct MutantTrial: Sendable {
  /// The unchanged design.
  let design: Design
  /// The models, the cheapest first.
  let baselines: [MutationBaseline]
  let limits: Limits

  /// The limits of a trial.
  struct Limits: Sendable {
    /// The most states of a mutant's model; nil for some times as many as the unchanged one has.
    var states: Int?
    /// The most states of a graph whose behaviour is compared.
    var graphStates = 100_000
    /// The most pairs of a comparison of behaviours.
    var pairs = 1_000_000
    /// The most bytes that the states of a search may take.
    var memoryBytes: Int
  }

  /// A model in which the mutant is another program.
  private struct Affected {
    var baseline: MutationBaseline
    var loaded: LoadedModel
    /// The run that asked for the properties whose verdicts were good.
    var run: ModelRun
  }

  /// The result of a mutant.
  func outcome(of mutant: Mutant) throws(RunError) -> MutantOutcome {
    let changed: Design
    do throws(DesignMistakes) {
      changed = try design.applying([mutant.change])
      _ = try ProgramBuilder.program(of: changed, requests: [])
    } catch {
      return .invalid(error.list[0].found)
    }
    var affected: [Affected] = []
    var shortage: MutantOutcome?
    for baseline in baselines {
      guard let machine = baseline.machine(of: changed),
        !machine.isSame(as: baseline.model.machine)
      else { continue }
      var loaded = baseline.model
      loaded.machine = machine
      let run = try explore(loaded, baseline, asking: baseline.properties, failsFast: true)
      if let kill = try kill(run, baseline) { return .killed(kill) }
      if !run.isExhaustive, shortage == nil {
        let reason = run.completion.phrase ?? ""
        shortage = .incomplete(model: baseline.model.path, reason: reason)
      }
      affected.append(Affected(baseline: baseline, loaded: loaded, run: run))
    }
    if let shortage { return shortage }
    guard !affected.isEmpty else { return .notRun }
    guard let remark = try remark(on: affected) else {
      return .equivalent(models: affected.count)
    }
    return .survived(models: affected.count, remark)
  }

  private func explore(
    _ model: LoadedModel, _ baseline: MutationBaseline, asking properties: [Property],
    failsFast: Bool, isReported: Bool = false
  ) throws(RunError) -> ModelRun {
    let states = limits.states ?? max(Self.leastStates, Self.growth * baseline.run.distinctStates)
    let options = ExplorationOptions(
      threads: 1,
      limits: Explorer.Limits(states: states, memoryBytes: limits.memoryBytes),
      failFast: failsFast, isInterrupted: Interrupt.isRequested)
    return try ModelRun.resume(
      model, asking: properties, options, reductions: .all, isReported: isReported)
  }

  /// A mutant's model may have some times as many states as the unchanged one, and at least this many.
  private static let growth = 10
  private static let leastStates = 100_000

  /// How a run differs from the baseline; nil if it does not, as far as it went.
  private func kill(
    _ run: ModelRun, _ baseline: MutationBaseline
  ) throws(RunError) -> MutantOutcome.Kill? {
    if run.verdicts.contains(where: { $0.verdict == .violated }) {
      // Once more, for the counterexample, which few runs need.
      let again = try explore(
        run.model, baseline, asking: baseline.properties, failsFast: true, isReported: true)
      guard let trace = again.counterexamples.min(by: { $0.steps.count < $1.steps.count }) else {
        preconditionFailure("a search repeats its result")
      }
      return MutantOutcome.Kill(
        model: baseline.model.path, property: trace.property,
        before: baseline.run.verdict(of: trace.property) ?? .holds, after: .violated,
        length: trace.steps.count)
    }
    guard run.isExhaustive else { return nil }
    let worse = run.verdicts.compactMap { property, verdict -> MutantOutcome.Kill? in
      let before = baseline.run.verdict(of: property) ?? verdict
      let isWorse =
        before == .reached && verdict == .notReached || before == .holds && verdict == .vacuous
      guard isWorse else { return nil }
      return MutantOutcome.Kill(
        model: baseline.model.path, property: property, before: before, after: verdict, length: nil)
    }
    // That something cannot be done says more than that nothing was said about it.
    return worse.first { $0.after == .notReached } ?? worse.first
  }

  // MARK: Survivors

  /// What is known about the behaviour of a mutant that no model notices; nil if it is equivalent.
  private func remark(on affected: [Affected]) throws(RunError) -> MutantOutcome.Remark? {
    var isDecided = true
    for model in affected {
      switch hasSameBehaviour(model) {
      case false?: return .behavesDifferently
      case nil: isDecided = false
      case true?: break
      }
    }
    guard isDecided else { return .undecided }
    for model in affected {
      if let remark = try differentVerdict(model) { return remark }
    }
    return nil
  }

  /// The first verdict that differs from that of the unchanged model; nil if all are the same.
  private func differentVerdict(_ model: Affected) throws(RunError) -> MutantOutcome.Remark? {
    let bad = model.baseline.run.verdicts.map(\.property).filter {
      !model.baseline.properties.contains($0)
    }
    var verdicts = model.run.verdicts
    if !bad.isEmpty {
      verdicts += try explore(model.loaded, model.baseline, asking: bad, failsFast: false).verdicts
    }
    for (property, verdict) in verdicts {
      guard let before = model.baseline.run.verdict(of: property), before != verdict else {
        continue
      }
      return .judgedDifferently(property, before: before, after: verdict)
    }
    return nil
  }

  /// Whether an observer cannot tell a model from the unchanged one; nil if it was not decided.
  private func hasSameBehaviour(_ model: Affected) -> Bool? {
    var unchanged = model.baseline.graph(limit: limits.graphStates)
    guard let graph = unchanged.graph,
      let changed = try? PoolGraph(
        model.loaded.machine, &unchanged.numbers, mergesSteps: true, limit: limits.graphStates,
        isInterrupted: Interrupt.isRequested)
    else { return nil }
    let comparison = BehaviourComparison(graph, changed.graph)
    for isFirst in [false, true] {
      switch comparison.partingRun(
        ofFirst: isFirst, limit: limits.pairs, isInterrupted: Interrupt.isRequested)
      {
      case .alike: break
      case .parts: return false
      case .undecided: return nil
      }
    }
    return true
  }
}
