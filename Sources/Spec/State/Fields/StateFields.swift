/// A set of fields of the state, whichever record they are of.
public struct StateFields: Equatable, Sendable, ExpressibleByArrayLiteral {
  /// One bit a field, by its number.
  private var bits: UInt128 = 0

  /// No field.
  public init() {}

  /// Some fields.
  public init(arrayLiteral elements: StateField...) { self.init(elements) }

  /// Some fields.
  public init(_ fields: some Sequence<StateField>) {
    for field in fields { bits |= 1 << UInt128(field.number) }
  }

  /// Every field there is.
  public static let all = StateFields(StateField.all)

  /// Whether there is none.
  public var isEmpty: Bool { bits == 0 }

  /// Whether a field is among them.
  @inline(__always)
  public func contains(_ field: StateField) -> Bool { bits & 1 << UInt128(field.number) != 0 }

  /// Whether each of them is among others.
  public func isSubset(of other: StateFields) -> Bool { bits & ~other.bits == 0 }

  /// Whether none of them is among others.
  public func isDisjoint(with other: StateFields) -> Bool { bits & other.bits == 0 }

  /// Those that are in either set.
  public func union(_ other: StateFields) -> StateFields {
    var fields = self
    fields.formUnion(other)
    return fields
  }

  /// Adds fields.
  public mutating func formUnion(_ other: StateFields) { bits |= other.bits }

  /// Adds a field.
  public mutating func insert(_ field: StateField) { bits |= 1 << UInt128(field.number) }

  /// Those that are in both sets.
  public func intersection(_ other: StateFields) -> StateFields {
    var fields = self
    fields.bits &= other.bits
    return fields
  }

  /// Those that are not among others.
  public func subtracting(_ other: StateFields) -> StateFields {
    var fields = self
    fields.bits &= ~other.bits
    return fields
  }

  /// The fields, in the order of their numbers.
  public var list: [StateField] { StateField.all.filter { contains($0) } }
}
