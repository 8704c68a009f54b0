import Testing

@testable import checker

/// The places in a schema where something lacks its meaning.
private struct Undescribed {
  private(set) var places: [String] = []
  private let definitions: JSONNode?

  init(_ kind: SchemaKind) throws {
    let root = try JSONReader.read(Array(kind.text.utf8))
    definitions = root["$defs"]
    walk(root, at: kind.rawValue)
  }

  private mutating func walk(_ node: JSONNode, at place: String) {
    switch node.value {
    case .array(let elements):
      for (index, element) in elements.enumerated() { walk(element, at: "\(place)/\(index)") }
    case .object(let members):
      // An object that lists all its keys declares them; rules about some keys do not.
      if node["additionalProperties"] != nil, case .object(let keys)? = node["properties"]?.value {
        places += keys.filter { !isDescribed($0.node) }.map { "\(place)/\($0.key)" }
      }
      if let words = count(node["enum"]), words != count(node["enumDescriptions"]) {
        places.append("\(place)/enum")
      }
      for member in members { walk(member.node, at: "\(place)/\(member.key)") }
    default: break
    }
  }

  /// Whether an editor has something to show of a key: its own sentence, or that of its definition.
  private func isDescribed(_ key: JSONNode) -> Bool {
    if hasSentence(key) { return true }
    guard case .string(let reference)? = key["$ref"]?.value else { return false }
    let name = String(reference.split(separator: "/").last ?? "")
    return definitions?[name].map(hasSentence) ?? false
  }

  private func hasSentence(_ node: JSONNode) -> Bool {
    guard case .string(let text)? = node["description"]?.value else { return false }
    return text.hasSuffix(".")
  }

  private func count(_ node: JSONNode?) -> Int? {
    guard case .array(let elements)? = node?.value else { return nil }
    return elements.count { element in
      if case .string(let text) = element.value { !text.isEmpty } else { false }
    }
  }
}

@Test(arguments: SchemaKind.allCases)
func `each key and each word of a schema has its meaning`(kind: SchemaKind) throws {
  #expect(try Undescribed(kind).places == [])
}
