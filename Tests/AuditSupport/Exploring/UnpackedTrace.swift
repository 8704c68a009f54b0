import Explorer
public import Invariants
public import Spec

/// A path through unpacked states that is said to violate a property.
public struct UnpackedTrace {
  /// The property.
  public var property: Property
  /// The state at the beginning.
  public var initial: PoolState
  /// The transitions, each with the state that it leads to.
  public var steps: [(transition: Transition, after: PoolState)]

  /// A trace.
  public init(
    _ property: Property, from initial: PoolState,
    _ steps: [(transition: Transition, after: PoolState)]
  ) {
    self.property = property
    self.initial = initial
    self.steps = steps
  }

  /// The first mistake of the trace, nil if it has none.
  ///
  /// It begins with the initial state, each state is a successor of the one before by the
  /// transition, and the end violates the property.
  public func mistake(in machine: PoolMachine) -> String? {
    var state = machine.model.initialState
    guard StateBytes(initial) == StateBytes(state) else {
      return "it does not begin with the initial state"
    }
    let judge = Judge(machine)
    let bit = UInt64(1) << UInt64(property.number)
    var violated: UInt64 = 0
    for (number, step) in steps.enumerated() {
      let successor = machine.successors(of: state).list.first {
        $0.transition.isSame(as: step.transition)
          && StateBytes($0.pool) == StateBytes(step.after)
      }
      guard let successor else {
        return "step \(number + 1) of \(steps.count) does not lead to the state after it"
      }
      violated =
        judge.findings(of: successor.transition, from: state, to: successor.pool).violated
      state = successor.pool
    }
    if property.kind != .transition {
      let isQuiescent = machine.successors(of: state).isQuiescent
      violated = judge.findings(of: state, isQuiescent: isQuiescent).violated
    } else if steps.isEmpty {
      violated = 0
    }
    return violated & bit == 0 ? "its end does not violate the property" : nil
  }

  /// Whether another trace has the same transitions and states.
  public func isSame(as other: UnpackedTrace) -> Bool {
    property == other.property && StateBytes(initial) == StateBytes(other.initial)
      && steps.elementsEqual(other.steps) {
        $0.transition.isSame(as: $1.transition) && StateBytes($0.after) == StateBytes($1.after)
      }
  }
}
