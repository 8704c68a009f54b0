/// A JSON value to write, whose members keep their order.
indirect enum JSONElement: Equatable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONElement])
  case object([Member])

  /// A key and its value.
  struct Member: Equatable, Sendable {
    var key: String
    var value: JSONElement
  }
}

extension JSONElement {
  /// The value that was read, without positions.
  init(_ node: JSONNode) {
    switch node.value {
    case .null: self = .null
    case .boolean(let value): self = .boolean(value)
    case .integer(let value): self = .integer(value)
    case .number(let value): self = .number(value)
    case .string(let value): self = .string(value)
    case .array(let elements): self = .array(elements.map { JSONElement($0) })
    case .object(let members):
      self = .object(members.map { Member(key: $0.key, value: JSONElement($0.node)) })
    }
  }

  /// An object without the members that have no value.
  static func object(present members: KeyValuePairs<String, JSONElement?>) -> JSONElement {
    .object(members.compactMap { key, value in value.map { Member(key: key, value: $0) } })
  }
}

extension JSONElement: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByStringInterpolation, ExpressibleByNilLiteral, ExpressibleByFloatLiteral
{
  init(booleanLiteral value: Bool) { self = .boolean(value) }
  init(integerLiteral value: Int) { self = .integer(value) }
  init(floatLiteral value: Double) { self = .number(value) }
  init(stringLiteral value: String) { self = .string(value) }
  init(nilLiteral: ()) { self = .null }
}

extension JSONElement: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  init(arrayLiteral elements: JSONElement...) { self = .array(elements) }

  init(dictionaryLiteral elements: (String, JSONElement)...) {
    self = .object(elements.map { Member(key: $0.0, value: $0.1) })
  }
}
