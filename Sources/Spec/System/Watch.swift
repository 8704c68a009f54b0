/// The automaton of constraints on counterexamples; each transition advances it.
public struct Watch: Sendable {
  /// The subject of a constraint.
  public enum Subject: Sendable {
    /// Steps of the program, by position.
    case steps([Bool])
    /// A request.
    case request(Operation)
    /// A guest's action.
    case guest(GuestAction)
    /// An operator's action.
    case operatorAction(OperatorAction)
    /// A fault.
    case fault(Fault)
  }

  /// A subject, and where it must occur.
  public struct Pattern: Sendable {
    /// The subject.
    public var subject: Subject
    /// The host on which it happens or, for a request or an operator's action, the host that was
    /// chosen, too; nil for any.
    public var host: Host?
    /// The VM; nil for any.
    public var vm: VM?

    /// A subject anywhere.
    public init(_ subject: Subject, host: Host? = nil, vm: VM? = nil) {
      self.subject = subject
      self.host = host
      self.vm = vm
    }
  }

  /// One constraint.
  public enum Constraint: Sendable {
    /// Something occurs.
    case occurs(Pattern)
    /// Something never occurs.
    case never(Pattern)
    /// Something occurs, and later something else.
    case precedes(Pattern, Pattern)
  }

  private let constraints: [Constraint]

  /// The most constraints: each has two bits of a word.
  public static let maximumCount = 32

  /// The automaton of some constraints, at most ``maximumCount``.
  public init(_ constraints: [Constraint]) {
    precondition(constraints.count <= Self.maximumCount, "each constraint needs two bits")
    self.constraints = constraints
  }

  /// The automaton's state after a transition; nil if the transition is forbidden.
  ///
  /// - Parameter bits: the state before it, two bits per constraint.
  public func bits(_ bits: UInt64, after transition: Transition) -> UInt64? {
    var bits = bits
    for (index, constraint) in constraints.enumerated() {
      let (first, second) = (UInt64(1) << UInt64(2 * index), UInt64(2) << UInt64(2 * index))
      switch constraint {
      case .occurs(let pattern): if pattern.matches(transition) { bits |= first }
      case .never(let pattern): if pattern.matches(transition) { return nil }
      case .precedes(let earlier, let later):
        if bits & first != 0, later.matches(transition) { bits |= second }
        if earlier.matches(transition) { bits |= first }
      }
    }
    return bits
  }

  /// Whether every constraint is satisfied.
  public func accepts(_ bits: UInt64) -> Bool {
    constraints.indices.allSatisfy { index in
      switch constraints[index] {
      case .occurs: bits >> UInt64(2 * index) & 1 != 0
      case .never: true
      case .precedes: bits >> UInt64(2 * index) & 2 != 0
      }
    }
  }
}

extension Watch.Pattern {
  /// Whether a transition matches the pattern.
  func matches(_ transition: Transition) -> Bool {
    if let vm, transition.thread.vm != vm { return false }
    if let host, !happens(transition, on: host) { return false }
    return switch subject {
    case .steps(let positions):
      transition.programCounter != 0 && positions[Int(transition.programCounter)]
    case .request(let operation):
      transition.cause == .request && transition.operation == operation
    case .guest(let action): transition.cause == .guest && transition.guestAction == action
    case .operatorAction(let action):
      transition.cause == .operatorActs && transition.operatorAction == action
    case .fault(let fault): transition.isStrike && transition.fault == fault
    }
  }

  private func happens(_ transition: Transition, on host: Host) -> Bool {
    let isChosen = transition.cause == .request || transition.cause == .operatorActs
    return transition.thread.host == host
      || isChosen && Int(transition.chosen) == Int(host.rawValue)
  }
}

extension Transition {
  /// Whether a fault strikes, alone or together with a step.
  fileprivate var isStrike: Bool {
    cause == .fault || cause == .stepWithoutReply || cause == .stepFails
  }
}
