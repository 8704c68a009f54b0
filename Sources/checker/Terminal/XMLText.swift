/// Text of an XML document.
enum XMLText {
  /// The value of an attribute, on one line.
  static func attribute(_ text: String) -> String {
    escaped(text).replacing("\n", with: "&#10;").replacing("\t", with: "&#9;")
  }

  /// The text with entities for markup, and without the characters that XML does not have.
  static func escaped(_ text: String) -> String {
    text.replacingScalars { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "\n", "\t": nil
      default: scalar.value < 0x20 || (0xfffe...0xffff).contains(scalar.value) ? "\u{fffd}" : nil
      }
    }
  }
}
