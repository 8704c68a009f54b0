import Spec

/// All that is said of one property: its words, when it is asked, and how it is judged.
///
/// A property is a type that conforms to one of the four kinds, ``StateProperty``,
/// ``QuiescentProperty``, ``TransitionProperty`` and ``Landmark``, and a line of ``AllProperties``.
protocol PropertyDefinition: Sendable {
  /// The name in model files, reports and options; never changes.
  static var name: String { get }
  /// Of what it speaks.
  static var kind: Property.Kind { get }
  /// The property in one sentence.
  static var sentence: String { get }
  /// What never happened when the property is vacuous: its subject.
  static var subject: String { get }
  /// The effects after any of which it is asked; none for a property of states.
  static var askedAfter: Effects { get }
  /// The parts of the state that its judgement depends on; none is its own, so they are of any owner.
  static var reads: StateParts { get }

  /// Whether a model can be asked about it.
  static func concerns(_ machine: PoolMachine) -> Bool

  /// What a violation consists in: the last line of a counterexample.
  static func explanation(of violation: Violation) -> String

  /// The property, before it knows the model that it is asked of.
  init()

  /// Works out of a model, before the search, what a judgement need not work out each time.
  mutating func prepare(for machine: PoolMachine)

  /// What it says about a state.
  func judgement(of pool: PoolView, in setting: Setting) -> Judgement

  /// What it says about a transition that has one of the effects after which it is asked.
  func judgement(of event: Event, in setting: Setting) -> Judgement
}

extension PropertyDefinition {
  /// Most properties need nothing of the model but its setting.
  mutating func prepare(for machine: PoolMachine) {}
}
