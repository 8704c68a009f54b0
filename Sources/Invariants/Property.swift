public import Spec

/// A property that a pool is checked for; its ``PropertyDefinition`` contains its wording.
public struct Property: RawRepresentable, Hashable, CaseIterable, Sendable {
  /// Its index among all properties, which is its number in the explorer's findings.
  public let number: Int

  /// The kind of thing that a property judges.
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

  /// Finds the property with a definition.
  init(_ definition: any PropertyDefinition.Type) {
    guard let number = Self.definitions.firstIndex(where: { $0 == definition }) else {
      preconditionFailure("\(definition) has no line in AllProperties")
    }
    self.number = number
  }

  /// The property with a name, nil if there is none.
  public init?(rawValue: String) {
    guard let number = Self.definitions.firstIndex(where: { $0.name == rawValue }) else {
      return nil
    }
    self.number = number
  }

  /// The name in model files, reports and options.
  public var rawValue: String { definition.name }

  /// The kind of thing that the property judges.
  public var kind: Kind { definition.kind }

  /// The property in one sentence.
  public var sentence: String { definition.sentence }

  /// A statement that the property's subject never occurred, for reports that it is vacuous.
  public var subject: String { definition.subject }

  /// The effects after which it is asked; any one is enough, and a property of states has none.
  public var askedAfter: Effects { definition.askedAfter }

  /// The parts of the state that its judgement depends on.
  public var reads: StateParts { definition.reads }

  /// Whether a model can be asked about it: a landmark needs the request that would lead there.
  public func concerns(_ machine: PoolMachine) -> Bool { definition.concerns(machine) }

  /// An explanation of a violation, empty for landmarks, which are never violated.
  public func explanation(of violation: Violation) -> String {
    definition.explanation(of: violation)
  }
}

extension Property: CustomStringConvertible {
  /// The name.
  public var description: String { rawValue }
}
