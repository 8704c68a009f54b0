import Explorer
import Invariants
import Spec

/// A search for a shortest path from a state to a violation of a property, or to a landmark.
struct NearestViolation {
  let model: LoadedModel
  let property: Property
  /// The limits of the search.
  var options = ExplorationOptions(
    limits: Limits(states: Self.maximumStates), failFast: true, isInterrupted: Interrupt.isRequested
  )

  /// The states at which the search is given up.
  static let maximumStates = 5_000_000

  /// The result of a search.
  enum Outcome {
    /// A shortest path.
    case found(Trace)
    /// No reachable state or transition violates the property or reaches the landmark.
    case absent
    /// A limit ended the search.
    case incomplete
  }

  /// Searches from a reachable state.
  func search(from pool: PoolState) -> Outcome {
    let layout = PoolLayout(model.machine.model, model.machine.program)
    // Few widths, since a session waits for a person, not for memory.
    if layout.wordCount <= 4 { return search(PoolSystem<4, Judge>.self, layout, from: pool) }
    if layout.wordCount <= 8 { return search(PoolSystem<8, Judge>.self, layout, from: pool) }
    return search(PoolSystem<24, Judge>.self, layout, from: pool)
  }

  private func search<let wordCount: Int>(
    _ type: PoolSystem<wordCount, Judge>.Type, _ layout: PoolLayout, from pool: PoolState
  ) -> Outcome {
    let judge = Judge(model.machine, asking: [property])
    let system = PoolSystem<wordCount, Judge>(model.machine, layout, judge, from: pool)
    guard let exploration = try? explore(system, options: options) else {
      preconditionFailure("a pool has an initial state, and there is no checkpoint")
    }
    let first =
      property.kind == .landmark ? exploration.firstApplications : exploration.firstViolations
    guard let occurrence = first[property.number] else {
      return exploration.completion == .exhausted ? .absent : .incomplete
    }
    let path = exploration.path(to: occurrence, in: system, showing: 1 << UInt64(property.number))
    return .found(
      Trace(property, path, layout) { position, state in
        model.machine.transition(at: position, from: layout.unpacked(state))
      })
  }
}
