import Explorer
import Spec

/// Where the behaviours of two models first part, as the database and the executing hosts show it.
struct BehaviourDifference: Sendable {
  /// Whether the runs of one model look like runs of the other.
  enum Outcome: Sendable {
    /// Every run looks like the beginning of one of the other model.
    case alike
    /// A shortest run that parts from the other model.
    case parts(PartingTrace)
    /// It was not decided, for a reason.
    case undecided(String)
  }

  /// A shortest run of one model that parts from the other with its last step.
  struct PartingTrace: Sendable {
    /// The run; it breaks nothing.
    var trace: Counterexample
    /// What an observer sees after the last step.
    var seen: [String]
    /// What the other model can show there instead.
    var alternatives: [[String]]
  }

  /// The runs of the first model.
  var ofFirst: Outcome
  /// The runs of the second model.
  var ofSecond: Outcome
}

extension BehaviourDifference {
  /// The limits of a comparison.
  struct Limits: Sendable {
    /// The most states of each model.
    var states = 2_000_000
    /// The most pairs of a state of one model and a set of states of the other.
    var pairs = 10_000_000
  }

  /// Compares two models.
  init(_ first: LoadedModel, _ second: LoadedModel, _ limits: Limits) {
    let (size, other) = (first.machine.size, second.machine.size)
    guard size.hostCount == other.hostCount, size.vmCount == other.vmCount else {
      self.init(undecided: "the pools have different numbers of hosts or VMs")
      return
    }
    var numbers = ObservationNumbers<VisibleState>()
    let graphs: [PoolGraph]
    do throws(GraphShortage) {
      graphs = [
        try PoolGraph(
          first.machine, &numbers, limit: limits.states, isInterrupted: Interrupt.isRequested),
        try PoolGraph(
          second.machine, &numbers, limit: limits.states, isInterrupted: Interrupt.isRequested),
      ]
    } catch {
      self.init(undecided: error.phrase)
      return
    }
    let comparison = BehaviourComparison(graphs[0].graph, graphs[1].graph)
    let builders = [CounterexampleBuilder(first), CounterexampleBuilder(second)]
    let outcomes = [0, 1].map { index in
      let outcome = comparison.partingRun(
        ofFirst: index == 0, limit: limits.pairs, isInterrupted: Interrupt.isRequested)
      switch outcome {
      case .alike: return Outcome.alike
      case .undecided(let shortage): return .undecided(shortage.phrase)
      case .parts(let run):
        return .parts(
          PartingTrace(
            graphs[index].steps(of: run), from: graphs[index].machine, builders[index],
            insteadOf: run.alternatives.map { numbers.observations[Int($0)] }))
      }
    }
    self.init(ofFirst: outcomes[0], ofSecond: outcomes[1])
  }

  private init(undecided reason: String) {
    self.init(ofFirst: .undecided(reason), ofSecond: .undecided(reason))
  }

  /// Whether both questions were decided.
  var isDecided: Bool {
    ![ofFirst, ofSecond].contains { if case .undecided = $0 { true } else { false } }
  }
}

extension BehaviourDifference.PartingTrace {
  /// The trace of a run, in which steps are folded that change nothing that a listing shows.
  fileprivate init(
    _ steps: [TraceStep], from machine: PoolMachine, _ builder: CounterexampleBuilder,
    insteadOf alternatives: [VisibleState]
  ) {
    let initial = machine.model.initialState
    var trace = builder.counterexample(of: steps, from: initial, breaking: [])
    for index in trace.steps.indices.dropLast() {
      let step = trace.steps[index]
      trace.steps[index].isFolded = step.nature == .protocolStep && step.changes.isEmpty
    }
    let seen = VisibleState(steps.last?.after ?? initial, machine.size)
    let before = VisibleState(steps.last?.before ?? initial, machine.size)
    self.init(
      trace: trace, seen: seen.phrases(differingFrom: before),
      alternatives: alternatives.map { $0.phrases(differingFrom: before) })
  }
}

extension GraphShortage {
  /// The limit that was reached.
  var phrase: String {
    switch self {
    case .states(let limit):
      "a model has more than \(NumberFormat.grouped(limit)) states without reductions"
    case .interrupted: "interrupted"
    }
  }
}

extension ComparisonShortage {
  /// The limit that was reached.
  var phrase: String {
    switch self {
    case .pairs(let limit): "the limit of \(NumberFormat.grouped(limit)) pairs was reached"
    case .interrupted: "interrupted"
    }
  }
}
