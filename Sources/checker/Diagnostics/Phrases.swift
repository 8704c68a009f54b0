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
