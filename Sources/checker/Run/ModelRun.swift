import Explorer
import Invariants
import Spec

/// The result of exploring one model: everything that reports need, without generic types.
struct ModelRun: Sendable {
  /// The model.
  var model: LoadedModel
  /// The verdict of each property that was asked, in the order of the properties.
  var verdicts: [(property: Property, verdict: Verdict)]
  /// A shortest counterexample for each violated property, in the same order.
  var counterexamples: [Trace]
  /// For each violated property the transitions to its nearest violation: no counterexample has
  /// fewer steps, and one has as many unless steps were merged.
  var leastLengths: [Property: Int] = [:]
  /// The counterexamples with their needs, for reports; nil if nobody asked for these.
  var explained: [Counterexample]?
  /// The initial states and every successor visited, repetitions included.
  var statesGenerated: Int
  /// The number of distinct states.
  var distinctStates: Int
  /// The greatest depth of a state.
  var depth: Int
  /// The number of states at each depth.
  var levelSizes: [Int] = []
  /// The number of transitions with each label.
  var labelCounts: [Int]
  /// Whether every reachable state was found and expanded.
  var completion: Completion
  /// The store that the search ended with, never `auto`.
  var store: StoreKind
  /// The bytes of a packed state.
  var bytesPerState: Int
  /// The bits of a packed state that are in use.
  var bitsPerState: Int
  /// The most bytes that the search held at any time.
  var memoryBytes: Int
  /// How long the search took.
  var seconds: Double
  /// The reductions and what they saved.
  var reductions: ReductionReport
  /// What the search has found out about behaviours that never end.
  var endlessness = Endlessness.notKnown
  /// A fair one, if it was found.
  var lasso: LassoTrace?
  /// Whether the protocol comes to rest, see ``decideRest(_:)``.
  var rest = Rest.notKnown(nil)

  /// Whether the verdicts are about the whole space.
  var isExhaustive: Bool { completion == .exhausted }

  /// The status of this run, regardless of expectations.
  var status: ExitStatus {
    if verdicts.contains(where: { $0.verdict == .violated || $0.verdict == .notReached }) {
      return .violated
    }
    return isExhaustive ? .holds : .incomplete
  }

  /// The verdict of a property, nil if it was not asked.
  func verdict(of property: Property) -> Verdict? {
    verdicts.first { $0.property == property }?.verdict
  }

  /// The counterexamples for reports; without the searches for their needs if nobody asked for these.
  var reportedCounterexamples: [Counterexample] {
    explained ?? CounterexampleBuilder(model).counterexamples(of: counterexamples)
  }
}
