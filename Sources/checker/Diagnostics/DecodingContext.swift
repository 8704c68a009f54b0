/// The state of a decoder: the file, the keys that lead to the current value, and the mistakes so
/// far.
struct DecodingContext: Sendable {
  /// The file that is being decoded, for messages.
  let file: String?

  /// The keys that lead to the current value.
  private(set) var keyPath: String

  /// The mistakes so far.
  private(set) var diagnostics: [Diagnostic] = []

  /// Whether there are as many mistakes as are looked for.
  var isFull: Bool { diagnostics.count >= Mistakes.maximumCount }

  init(file: String?) {
    self.file = file
    keyPath = ""
  }

  /// Records a mistake at a place in the file.
  mutating func note(_ message: String, at position: SourcePosition, remedy: String? = nil) {
    guard !isFull else { return }
    diagnostics.append(
      Diagnostic(
        file: file, position: position, keyPath: keyPath.isEmpty ? nil : keyPath,
        message: message, remedy: remedy))
  }

  /// Records that a value has the wrong type or is out of range.
  mutating func note(unsuitable node: JSONNode, expected: String, remedy: String? = nil) {
    note("found \(node.value.noun), expected \(expected)", at: node.position, remedy: remedy)
  }

  /// Descends into the value of a key.
  mutating func inside<Value>(_ key: String, _ body: (inout DecodingContext) -> Value) -> Value {
    let name = Self.isPlain(key) ? key.shortened : key.quoted
    return descend(to: keyPath.isEmpty ? name : keyPath + "." + name, body)
  }

  /// Descends into an element of an array.
  mutating func inside<Value>(_ index: Int, _ body: (inout DecodingContext) -> Value) -> Value {
    descend(to: keyPath + "[\(index)]", body)
  }

  /// Whether a key needs no quotes in a path; `migrate.source` needs none.
  private static func isPlain(_ key: String) -> Bool {
    !key.isEmpty && key.allSatisfy { $0.isLetter || $0.isNumber || "._-$".contains($0) }
  }

  private mutating func descend<Value>(
    to path: String, _ body: (inout DecodingContext) -> Value
  ) -> Value {
    let outer = keyPath
    keyPath = path
    defer { keyPath = outer }
    return body(&self)
  }
}

extension JSONValue {
  /// The value as named in messages.
  var noun: String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .number(let value): "\(value)"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
