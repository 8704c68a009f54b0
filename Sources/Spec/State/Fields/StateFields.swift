/// A set of fields of the state, from any records.
public struct StateFields: Equatable, Sendable, ExpressibleByArrayLiteral {
  /// One bit per field, by its number.
  private var bits = SIMD4<UInt64>()

  /// Creates an empty set.
  public init() {}

  /// Creates a set of the given fields.
  public init(arrayLiteral elements: StateField...) { self.init(elements) }

  /// Creates a set of the given fields.
  public init(_ fields: some Sequence<StateField>) {
    for field in fields { insert(field) }
  }

  /// Every field.
  public static let all = StateFields(StateField.all)

  /// Whether the set is empty.
  public var isEmpty: Bool { bits == .zero }

  /// Whether the set contains a field.
  @inline(__always)
  public func contains(_ field: StateField) -> Bool {
    bits[field.number >> 6] & 1 << UInt64(field.number & 63) != 0
  }

  /// Whether every field of the set is in another.
  public func isSubset(of other: StateFields) -> Bool { bits & ~other.bits == .zero }

  /// Whether no field of the set is in another.
  public func isDisjoint(with other: StateFields) -> Bool { bits & other.bits == .zero }

  /// The fields that are in either set.
  public func union(_ other: StateFields) -> StateFields {
    var fields = self
    fields.formUnion(other)
    return fields
  }

  /// Adds fields.
  public mutating func formUnion(_ other: StateFields) { bits = bits | other.bits }

  /// Adds a field.
  public mutating func insert(_ field: StateField) {
    bits[field.number >> 6] |= 1 << UInt64(field.number & 63)
  }

  /// The fields that are in both sets.
  public func intersection(_ other: StateFields) -> StateFields {
    var fields = self
    fields.bits = fields.bits & other.bits
    return fields
  }

  /// The fields that are not in another set.
  public func subtracting(_ other: StateFields) -> StateFields {
    var fields = self
    fields.bits = fields.bits & ~other.bits
    return fields
  }

  /// The fields, ordered by number.
  public var list: [StateField] { StateField.all.filter { contains($0) } }
}
