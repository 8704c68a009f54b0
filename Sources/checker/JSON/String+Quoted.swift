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
}
