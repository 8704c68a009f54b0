/// Text inside an HTML page.
enum HTMLText {
  /// The text with nothing in it that means anything to HTML, in an element or an attribute.
  static func escaped(_ text: String) -> String {
    text.replacingScalars { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "'": "&#39;"
      default: scalar.isControl || scalar.isInvisible ? " " : nil
      }
    }
  }

  /// JSON for a script element, in which no text can end the element.
  ///
  /// Outside of strings JSON has none of these characters, and line separators are written as
  /// escapes in any case.
  static func data(_ element: JSONElement) -> String {
    JSONWriter.oneLine(element).replacingScalars { scalar in
      switch scalar {
      case "<": #"\u003c"#
      case ">": #"\u003e"#
      case "&": #"\u0026"#
      default: nil
      }
    }
  }

  /// An element with an escaped text, and its class in the style sheet.
  static func element(_ tag: String, _ text: String, style: String = "") -> String {
    let attribute = style.isEmpty ? "" : " class=\"\(style)\""
    return "<\(tag)\(attribute)>\(escaped(text))</\(tag)>"
  }
}
