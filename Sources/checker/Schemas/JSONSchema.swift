/// A JSON Schema, or a part of one: it tells an editor what to complete and a validator what to
/// accept.
///
/// Schemas are composed like shapes: `.array(of: .integer(in: 0...3))`.
struct JSONSchema: Equatable, Sendable {
  /// The keywords, in the order in which they are written.
  private(set) var keywords: [JSONElement.Member]

  /// The schema as JSON.
  var element: JSONElement { .object(keywords) }

  init(_ keywords: KeyValuePairs<String, JSONElement>) {
    self.keywords = keywords.map { JSONElement.Member(key: $0, value: $1) }
  }

  /// The schema with one more keyword at its end.
  func with(_ keyword: String, _ value: JSONElement) -> JSONSchema {
    var schema = self
    schema.keywords.append(JSONElement.Member(key: keyword, value: value))
    return schema
  }

  /// The schema with all the keywords of another at its end.
  func adding(_ other: JSONSchema) -> JSONSchema {
    other.keywords.reduce(self) { $0.with($1.key, $1.value) }
  }

  /// The schema with a description at its beginning, which editors show; unchanged if it is empty.
  func described(_ sentence: String) -> JSONSchema {
    sentence.isEmpty ? self : beginning(with: "description", .string(sentence))
  }

  /// The schema with a title at its beginning.
  func titled(_ title: String) -> JSONSchema {
    beginning(with: "title", .string(title))
  }

  /// Accepts values of this schema's type or of another's, without `oneOf`: the keywords of one
  /// type do not apply to values of another, so mistakes are reported where they are.
  func or(_ other: JSONSchema) -> JSONSchema {
    var merged = self
    for keyword in other.keywords {
      guard let index = merged.keywords.firstIndex(where: { $0.key == keyword.key }) else {
        merged.keywords.append(keyword)
        continue
      }
      precondition(keyword.key == "type", "both schemas say something of \(keyword.key)")
      merged.keywords[index].value = [merged.keywords[index].value, keyword.value]
    }
    return merged
  }

  private func beginning(with keyword: String, _ value: JSONElement) -> JSONSchema {
    var schema = self
    schema.keywords.insert(JSONElement.Member(key: keyword, value: value), at: 0)
    return schema
  }
}

extension JSONElement {
  /// A list of schemas.
  static func schemas(_ schemas: [JSONSchema]) -> JSONElement { .array(schemas.map(\.element)) }

  /// Schemas by name.
  static func schemas(_ schemas: [NamedSchema]) -> JSONElement {
    .object(schemas.map { Member(key: $0.name, value: $0.schema.element) })
  }
}

/// A schema and the key that it belongs to, or the name by which others refer to it.
struct NamedSchema: Equatable, Sendable {
  var name: String
  var schema: JSONSchema
}
