extension String {
  /// The most characters of a user's text that a message repeats.
  private static var quotedLimit: Int { 60 }

  /// The text, cut off if it is very long.
  var shortened: String {
    let limit = Self.quotedLimit
    return count > limit ? prefix(limit - 1) + "…" : self
  }

  /// The text in double quotes, on one line, cut off if it is very long.
  var quoted: String {
    JSONLine.quoted(shortened)
  }

  /// The text on one line, with an escape for each character that a terminal would interpret.
  var withoutInvisibleCharacters: String {
    guard unicodeScalars.contains(where: \.isInvisible) else { return self }
    var text = ""
    for scalar in unicodeScalars {
      if scalar.isInvisible {
        text += JSONLine.escape(scalar)
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
