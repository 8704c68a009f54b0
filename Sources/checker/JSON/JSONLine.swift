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
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
}

extension Unicode.Scalar {
  /// Whether a terminal would interpret this character, or break the line at it, instead of showing
  /// it.
  var isInvisible: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
