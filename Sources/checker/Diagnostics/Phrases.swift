/// Small pieces of English that messages share.
enum Phrases {
  /// Items as `a`, `a or b`, `a, b or c`.
  static func list(_ items: [String], _ conjunction: String) -> String {
    guard let last = items.last else { return "nothing" }
    let others = items.dropLast()
    return others.isEmpty ? last : others.joined(separator: ", ") + " \(conjunction) " + last
  }

  /// Names in quotes as `"a"`, `"a" or "b"`, `"a", "b" or "c"`.
  static func quotedList(_ names: [String], _ conjunction: String) -> String {
    list(names.map(\.quoted), conjunction)
  }
}

extension String {
  /// The longest piece of a user's text that a message repeats.
  private static var quotedLimit: Int { 60 }

  /// The text, without its end where it is very long.
  var shortened: String {
    let limit = Self.quotedLimit
    return count > limit ? prefix(limit - 1) + "…" : self
  }

  /// The text in double quotes, on one line and without its end where it is very long.
  var quoted: String {
    JSONLine.quoted(shortened)
  }
}
