import Spec

/// The definition of one property: its wording, when it is asked, and how it is judged.
///
/// A property is a type that conforms to one of the four kinds, ``StateProperty``,
/// ``QuiescentProperty``, ``TransitionProperty`` and ``Landmark``, and a line of ``AllProperties``.
protocol PropertyDefinition: Sendable {
  /// The name in model files, reports and options; never changes.
  static var name: String { get }
  /// The kind of thing that the property judges.
  static var kind: Property.Kind { get }
  /// The property in one sentence.
  static var sentence: String { get }
  /// A statement that the property's subject never occurred, for reports that it is vacuous.
  static var subject: String { get }
  /// The effects after which it is asked; any one is enough, and a property of states has none.
  static var askedAfter: Effects { get }
  /// The parts of the state that its judgement depends on; they may belong to any owner.
  static var reads: StateParts { get }

  /// Whether a model can be asked about it.
  static func concerns(_ machine: PoolMachine) -> Bool

  /// An explanation of a violation: the last line of a counterexample.
  static func explanation(of violation: Violation) -> String

  /// Creates the property before its model is known.
  init()

  /// Computes, before the search, what judgements need from the model.
  mutating func prepare(for machine: PoolMachine)

  /// The judgement of a state.
  func judgement(of pool: PoolView, in setting: Setting) -> Judgement

  /// The judgement of a transition that has one of the effects after which the property is asked.
  func judgement(of event: Event, in setting: Setting) -> Judgement
}

extension PropertyDefinition {
  /// Most properties need nothing from the model except its setting.
  mutating func prepare(for machine: PoolMachine) {}
}
