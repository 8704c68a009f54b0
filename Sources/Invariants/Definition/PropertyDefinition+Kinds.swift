import Spec

/// A property of every reachable state.
protocol StateProperty: PropertyDefinition {}

extension StateProperty {
  static var kind: Property.Kind { .state }
  static var askedAfter: Effects { [] }

  static func concerns(_ machine: PoolMachine) -> Bool { true }

  func judgement(of event: Event, in setting: Setting) -> Judgement { .silent }
}

/// A property of every reachable state in which no step of the protocol can be taken.
protocol QuiescentProperty: PropertyDefinition {}

extension QuiescentProperty {
  static var kind: Property.Kind { .quiescent }
  static var askedAfter: Effects { [] }

  static func concerns(_ machine: PoolMachine) -> Bool { true }

  func judgement(of event: Event, in setting: Setting) -> Judgement { .silent }
}

/// A property of every transition that has at least one of the given effects.
protocol TransitionProperty: PropertyDefinition {}

extension TransitionProperty {
  static var kind: Property.Kind { .transition }

  static func concerns(_ machine: PoolMachine) -> Bool { true }

  func judgement(of pool: PoolView, in setting: Setting) -> Judgement { .silent }
}

/// Something that must be possible; no single place violates it, so there is nothing to explain.
protocol Landmark: PropertyDefinition {
  /// Whether this transition reaches it; the transition has one of the effects after which it is
  /// asked.
  func isReached(by event: Event, in setting: Setting) -> Bool
}

extension Landmark {
  static var kind: Property.Kind { .landmark }
  static var subject: String { "it is never reached" }

  static func explanation(of violation: Violation) -> String { "" }

  func judgement(of pool: PoolView, in setting: Setting) -> Judgement { .silent }

  func judgement(of event: Event, in setting: Setting) -> Judgement {
    isReached(by: event, in: setting) ? .holds : .silent
  }
}
