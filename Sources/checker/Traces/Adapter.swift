import Explorer
import Invariants
import Spec

/// Searches for the behaviour that is nearest to a saved trace: by distance, then in the order of the
/// trace.
struct Adapter {
  private let counterexample: Counterexample
  private let machine: PoolMachine
  private let matcher: StepMatcher
  private let property: Property

  /// The places that the search looks at before it gives up.
  static let maximumPlaces = 200_000

  /// An adapter of a trace to a model.
  init(_ counterexample: Counterexample, _ model: LoadedModel, breaking property: Property) {
    self.counterexample = counterexample
    self.property = property
    machine = model.machine
    matcher = StepMatcher(machine: machine)
  }

  /// A state and how much of the trace lies behind.
  private struct VisitedPlace: Hashable {
    var contents: [UInt8]
    var taken: Int
  }

  /// How a place was reached.
  private struct Arrival {
    var pool: PoolState
    var taken: Int
    var previous: Int
    var transition: Transition?
    var isKept: Bool
  }

  /// The nearest behaviour; nil if the search gives up or if nothing breaks the property.
  func nearest() -> Adaptation? {
    let judge = Judge(machine, asking: [property])
    let bit = UInt64(1) << UInt64(property.number)
    let initial = machine.model.initialState
    var arrivals = [
      Arrival(pool: initial, taken: 0, previous: -1, transition: nil, isKept: false)
    ]
    var seen: Set<VisitedPlace> = []
    var levels = [[0], []]
    while let current = levels.first {
      levels.removeFirst()
      if levels.count < 2 { levels.append([]) }
      var waiting = current
      if waiting.isEmpty, levels.allSatisfy(\.isEmpty) { return nil }
      while let number = waiting.popLast() {
        let arrival = arrivals[number]
        let place = VisitedPlace(contents: arrival.pool.values(machine.size), taken: arrival.taken)
        guard seen.insert(place).inserted else { continue }
        guard seen.count <= Self.maximumPlaces else { return nil }
        let (list, isQuiescent) = machine.successors(of: arrival.pool)
        if judge.findings(of: arrival.pool, isQuiescent: isQuiescent).violated & bit != 0 {
          return adaptation(to: number, arrivals)
        }
        let step =
          arrival.taken < counterexample.steps.count ? counterexample.steps[arrival.taken] : nil
        let wanted = step.flatMap { matcher.successor(of: arrival.pool, by: $0) }
        func arrive(
          _ pool: PoolState, _ taken: Int, _ transition: Transition?, isKept: Bool
        ) -> Int {
          arrivals.append(
            Arrival(
              pool: pool, taken: taken, previous: number, transition: transition, isKept: isKept))
          return arrivals.count - 1
        }
        for next in list {
          let isKept = wanted.map { $0.transition.isSame(as: next.transition) } ?? false
          let last = arrive(
            next.pool, arrival.taken + (isKept ? 1 : 0), next.transition, isKept: isKept)
          let findings = judge.findings(of: next.transition, from: arrival.pool, to: next.pool)
          if findings.violated & bit != 0 { return adaptation(to: last, arrivals) }
          if isKept { waiting.append(last) } else { levels[0].append(last) }
        }
        if step != nil {
          levels[0].append(arrive(arrival.pool, arrival.taken + 1, nil, isKept: false))
        }
      }
    }
    return nil
  }

  private func adaptation(to number: Int, _ arrivals: [Arrival]) -> Adaptation {
    var steps: [TraceStep] = []
    var (kept, new) = (0, 0)
    var current = number
    while arrivals[current].previous >= 0 {
      let arrival = arrivals[current]
      if let transition = arrival.transition {
        steps.append(
          TraceStep(
            transition: transition, before: arrivals[arrival.previous].pool, after: arrival.pool))
        if arrival.isKept { kept += 1 } else { new += 1 }
      }
      current = arrival.previous
    }
    return Adaptation(
      steps: steps.reversed(), kept: kept, leftOut: counterexample.steps.count - kept, new: new)
  }
}
