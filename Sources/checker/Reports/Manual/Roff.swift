/// Text in the language of manual pages.
enum Roff {
  /// A paragraph of running text, broken into short lines.
  ///
  /// Options are set bold wherever they occur.
  static func paragraph(_ text: String) -> String {
    let words = text.split(separator: " ").map { word in
      word.hasPrefix("--") || word.hasPrefix("\"--") ? "\\fB\(escaped(word))\\fR" : prose(word)
    }
    return TextLine.wrap(words.joined(separator: " "), indentation: 0, length: 78)
      .map { $0.hasPrefix(".") || $0.hasPrefix("'") ? "\\&\($0)" : $0 }
      .joined(separator: "\n")
  }

  /// A word as it is typed: bold words, and in italics the words that a value takes the place of.
  static func synopsis(_ text: String) -> String {
    text.split(separator: " ").map { word in
      let isPlaceholder = word.contains(where: \.isUppercase) || word.hasPrefix("[")
      return "\\f\(isPlaceholder ? "I" : "B")\(escaped(word))\\fR"
    }.joined(separator: " ")
  }

  /// Text to copy: a dash is a dash and not a hyphen.
  static func escaped(_ text: some StringProtocol) -> String {
    prose(text).replacing("-", with: "\\-")
  }

  /// Text without characters that have a meaning of their own or that are not ASCII.
  private static func prose(_ text: some StringProtocol) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\\": return "\\e"
      case let other where other.isASCII: return String(other)
      case let other:
        let digits = String(other.value, radix: 16, uppercase: true)
        return "\\[u\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)]"
      }
    }.joined()
  }
}
