/// Writes JSON; the same value always gives the same bytes.
struct JSONWriter: Sendable {
  /// The columns that a line may have before arrays and objects are broken up.
  static let lineLength = 100

  private var output = ""

  /// The value on several lines, indented by two spaces per level, with a newline at the end.
  ///
  /// Arrays and objects that fit on one line stay on one line.
  static func pretty(_ element: JSONElement) -> String {
    var writer = JSONWriter()
    writer.write(element, indentation: 0, room: lineLength)
    return writer.output + "\n"
  }

  /// The value on one line, without a newline.
  static func oneLine(_ element: JSONElement) -> String {
    var text = ""
    _ = JSONLine.append(element, to: &text, limit: .max)
    return text
  }

  private init() {}

  /// Writes a value that begins with this many columns left on its line.
  private mutating func write(_ element: JSONElement, indentation: Int, room: Int) {
    var line = ""
    if JSONLine.append(element, to: &line, limit: room) {
      output += line
      return
    }
    switch element {
    case .array(let elements):
      output += "[\n"
      for (index, element) in elements.enumerated() {
        writeItem(
          element, after: "", indentation: indentation + 2, last: index == elements.count - 1)
      }
      end("]", indentation: indentation)
    case .object(let members):
      output += "{\n"
      for (index, member) in members.enumerated() {
        let prefix = JSONLine.quoted(member.key) + ": "
        writeItem(
          member.value, after: prefix, indentation: indentation + 2,
          last: index == members.count - 1)
      }
      end("}", indentation: indentation)
    case .null, .boolean, .integer, .number, .string:
      output += JSONWriter.oneLine(element)
    }
  }

  /// Writes an array or an object on one line, or on several.
  private mutating func writeItem(
    _ element: JSONElement, after prefix: String, indentation: Int, last: Bool
  ) {
    output += String(repeating: " ", count: indentation) + prefix
    let room = Self.lineLength - indentation - prefix.count - (last ? 0 : 1)
    write(element, indentation: indentation, room: room)
    output += last ? "\n" : ",\n"
  }

  private mutating func end(_ bracket: String, indentation: Int) {
    output += String(repeating: " ", count: indentation) + bracket
  }
}
