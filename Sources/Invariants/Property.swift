public import Spec

/// What a pool is checked for; what is said of each stands in its ``PropertyDefinition``.
public struct Property: RawRepresentable, Hashable, CaseIterable, Sendable {
  /// Its position among all, which is its number in the explorer's findings.
  public let number: Int

  /// Of what a property speaks.
  public enum Kind: String, Sendable {
    /// Every reachable state.
    case state
    /// Every transition.
    case transition
    /// Every reachable state in which no step of the protocol can be taken.
    case quiescent
    /// Something that must be possible.
    case landmark
  }

  /// Every property, in the order of reports.
  public static let allCases: [Property] = definitions.indices.map { Property(number: $0) }

  private static let definitions = AllProperties.List.definitions

  private var definition: any PropertyDefinition.Type { Self.definitions[number] }

  private init(number: Int) { self.number = number }

  /// The property that a definition defines.
  init(_ definition: any PropertyDefinition.Type) {
    guard let number = Self.definitions.firstIndex(where: { $0 == definition }) else {
      preconditionFailure("\(definition) has no line in AllProperties")
    }
    self.number = number
  }

  /// The property with a name, nil when there is none.
  public init?(rawValue: String) {
    guard let number = Self.definitions.firstIndex(where: { $0.name == rawValue }) else {
      return nil
    }
    self.number = number
  }

  /// The name in model files, reports and options.
  public var rawValue: String { definition.name }

  /// Of what it speaks.
  public var kind: Kind { definition.kind }

  /// The property in one sentence.
  public var sentence: String { definition.sentence }

  /// What never happened when the property is vacuous: its subject.
  public var subject: String { definition.subject }

  /// The effects after any of which it is asked; none for a property of states.
  public var askedAfter: Effects { definition.askedAfter }

  /// The parts of the state that its judgement depends on.
  public var reads: StateParts { definition.reads }

  /// Whether a model can be asked about it: a landmark needs the request that would lead there.
  public func concerns(_ machine: PoolMachine) -> Bool { definition.concerns(machine) }

  /// What a violation consists in, empty for landmarks, which are never violated.
  public func explanation(of violation: Violation) -> String {
    definition.explanation(of: violation)
  }
}

extension Property: CustomStringConvertible {
  /// The name.
  public var description: String { rawValue }
}
