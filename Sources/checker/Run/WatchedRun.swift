import Explorer
import Invariants
import Spec

/// The result of a search for counterexamples that satisfy constraints.
struct WatchedRun: Sendable {
  /// The model.
  var model: LoadedModel
  /// The constraints, as they were given.
  var constraints: [String]
  /// The properties that were asked.
  var properties: [Property]
  /// A shortest counterexample that satisfies the constraints, for each property that has one.
  var traces: [Trace]
  /// The number of distinct states, each with what had occurred on the way.
  var distinctStates: Int
  /// Whether every reachable state was found and expanded.
  var completion: Completion
  /// How long the search took.
  var seconds: Double

  /// The exit status: violated if something was found.
  var status: ExitStatus {
    if !traces.isEmpty { return .violated }
    return completion == .exhausted ? .holds : .incomplete
  }

  /// Searches a model.
  static func search(
    _ model: LoadedModel, asking properties: [Property]?, with constraints: [String],
    _ options: ExplorationOptions
  ) throws(Mistakes) -> WatchedRun {
    let watch = try WatchExpression.watch(constraints, for: model.machine)
    let all =
      properties
      ?? Property.allCases.filter { $0.concerns(model.machine) && $0.kind != .landmark }
    let layout = PoolLayout(model.machine.model, model.machine.program)
    // One word more than the layout needs; few widths, since each is a search of its own.
    if layout.wordCount < 4 {
      return search(WatchedSystem<4, Judge>.self, model, layout, all, watch, constraints, options)
    }
    if layout.wordCount < 8 {
      return search(WatchedSystem<8, Judge>.self, model, layout, all, watch, constraints, options)
    }
    return search(WatchedSystem<24, Judge>.self, model, layout, all, watch, constraints, options)
  }

  private static func search<let wordCount: Int>(
    _ type: WatchedSystem<wordCount, Judge>.Type, _ model: LoadedModel, _ layout: PoolLayout,
    _ properties: [Property], _ watch: Watch, _ constraints: [String],
    _ options: ExplorationOptions
  ) -> WatchedRun {
    let judge = Judge(model.machine, asking: properties)
    let system = WatchedSystem(
      PoolSystem<wordCount, Judge>(model.machine, layout, judge), watch)
    guard let exploration = try? Explorer::explore(system, options: options) else {
      preconditionFailure("a pool has an initial state, and there is no checkpoint")
    }
    return WatchedRun(
      model: model, constraints: constraints, properties: properties,
      traces: properties.compactMap { property in
        exploration.firstViolations[property.number].map {
          trace(of: property, at: $0, in: exploration, system)
        }
      },
      distinctStates: exploration.distinctStates, completion: exploration.completion,
      seconds: exploration.seconds)
  }

  private static func trace<let wordCount: Int>(
    of property: Property, at occurrence: Occurrence,
    in exploration: Exploration<PackedWords<wordCount>>, _ system: WatchedSystem<wordCount, Judge>
  ) -> Trace {
    let path = exploration.path(to: occurrence, in: system, showing: 1 << UInt64(property.number))
    return Trace(property, path, system.pool.layout, transition: system.transition(at:from:))
  }
}
