import Explorer
import Invariants
import Spec

/// Searches breadth first for a shortest way from a state to where a property breaks.
struct PathSearch {
  let machine: PoolMachine
  let property: Property

  /// The states that the search looks at before it gives up.
  static let maximumStates = 300_000

  /// The result of a search.
  enum Outcome {
    /// The steps to the violation.
    case found([TraceStep])
    /// No state that can be reached breaks it.
    case nothing
    /// The limit was reached.
    case gaveUp
  }

  /// Searches from a state.
  func search(from start: PoolState) -> Outcome {
    let judge = Judge(machine, asking: [property])
    let bit = UInt64(1) << UInt64(property.number)
    var arrivals: [(pool: PoolState, previous: Int, transition: Transition?)] = [(start, -1, nil)]
    var seen: Set<[UInt8]> = [start.values(machine.size)]
    var next = 0
    while next < arrivals.count {
      let pool = arrivals[next].pool
      let (list, isQuiescent) = machine.successors(of: pool)
      if judge.findings(of: pool, isQuiescent: isQuiescent).violated & bit != 0 {
        return .found(steps(to: next, arrivals))
      }
      for successor in list {
        let findings = judge.findings(of: successor.transition, from: pool, to: successor.pool)
        let isNew = seen.insert(successor.pool.values(machine.size)).inserted
        guard isNew || findings.violated & bit != 0 else { continue }
        arrivals.append((successor.pool, next, successor.transition))
        if findings.violated & bit != 0 { return .found(steps(to: arrivals.count - 1, arrivals)) }
      }
      guard seen.count <= Self.maximumStates else { return .gaveUp }
      next += 1
    }
    return .nothing
  }

  private func steps(
    to number: Int, _ arrivals: [(pool: PoolState, previous: Int, transition: Transition?)]
  ) -> [TraceStep] {
    var steps: [TraceStep] = []
    var current = number
    while let transition = arrivals[current].transition {
      let previous = arrivals[current].previous
      steps.append(
        TraceStep(
          transition: transition, before: arrivals[previous].pool, after: arrivals[current].pool))
      current = previous
    }
    return steps.reversed()
  }
}
