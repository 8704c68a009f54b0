/// The spelling of JSON on a single line.
enum JSONLine {
  /// Appends a value; returns false as soon as the text is longer than the limit.
  static func append(_ element: JSONElement, to text: inout String, limit: Int) -> Bool {
    switch element {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .number(let value): text += spelled(value)
    case .string(let value): text += quoted(value)
    case .array(let elements):
      text += "["
      for (index, element) in elements.enumerated() {
        if index > 0 { text += ", " }
        guard append(element, to: &text, limit: limit) else { return false }
      }
      text += "]"
    case .object(let members):
      text += members.isEmpty ? "{" : "{ "
      for (index, member) in members.enumerated() {
        if index > 0 { text += ", " }
        text += quoted(member.key) + ": "
        guard append(member.value, to: &text, limit: limit) else { return false }
      }
      text += members.isEmpty ? "}" : " }"
    }
    return fits(text, limit)
  }

  /// Whether the text has at most `limit` characters; the number of bytes decides most cases
  /// without counting.
  private static func fits(_ text: String, _ limit: Int) -> Bool {
    text.utf8.count <= limit || (limit < .max && text.count <= limit)
  }

  /// The shortest spelling that reads back as the same number.
  private static func spelled(_ value: Double) -> String {
    precondition(value.isFinite, "JSON has no spelling for infinity or for not-a-number")
    return "\(value)"
  }

  /// The string in quotes, with the escapes that JSON requires.
  static func quoted(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case _ where scalar.isInvisible: text += escape(scalar)
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }

  /// The escape of an invisible character.
  static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default:
      return UTF16.encode(scalar).map { units in
        units.map { unit in
          let digits = String(unit, radix: 16)
          return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }.joined()
      } ?? ""
    }
  }
}

extension Unicode.Scalar {
  /// Whether a terminal would interpret this character, or break the line at it, instead of showing
  /// it.
  var isInvisible: Bool {
    if 0x20..<0x7F ~= value { return false }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }
}
