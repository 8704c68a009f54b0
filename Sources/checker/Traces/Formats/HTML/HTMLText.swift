/// Text inside an HTML page.
enum HTMLText {
  /// The text with nothing in it that means anything to HTML, in an element or an attribute.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case _ where scalar.properties.generalCategory == .control: result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// JSON for a script element, in which no text can end the element.
  ///
  /// Outside of strings JSON has none of these characters, and line separators are written as
  /// escapes in any case.
  static func data(_ element: JSONElement) -> String {
    var result = ""
    for scalar in JSONWriter.oneLine(element).unicodeScalars {
      switch scalar {
      case "<": result += #"\u003c"#
      case ">": result += #"\u003e"#
      case "&": result += #"\u0026"#
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// An element with an escaped text, and its class in the style sheet.
  static func element(_ tag: String, _ text: String, style: String = "") -> String {
    let attribute = style.isEmpty ? "" : " class=\"\(style)\""
    return "<\(tag)\(attribute)>\(escaped(text))</\(tag)>"
  }
}
