/// A value of a JSON file, and its position.
struct JSONNode: Equatable, Sendable {
  /// The value.
  var value: JSONValue

  /// Where the value begins.
  var position: SourcePosition

  /// The bytes of the file that spell the value, so that it can be replaced in place.
  var bytes: Range<Int>
}

/// The content of a JSON value.
indirect enum JSONValue: Equatable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONNode])
  case object([JSONMember])
}

/// A key of an object and its value, in the order of the file.
struct JSONMember: Equatable, Sendable {
  /// The key.
  var key: String

  /// Where the key begins.
  var keyPosition: SourcePosition

  /// The value of the key.
  var node: JSONNode

  /// The bytes of the file that spell the key, with its quotes, and the value.
  var bytes: Range<Int>
}

extension JSONNode {
  /// The value of a key, if this is an object with that key.
  subscript(key: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.key == key }?.node
  }
}
