/// The mark by which this program knows a file again that it wrote, and which it may therefore replace.
enum WrittenMark {
  /// The mark of a command's results.
  static func sentence(_ command: String) -> String { "Written by \"checker \(command)\"." }

  /// The bytes at the beginning and at the end of a file in which the mark is.
  static let searchedBytes = 1 << 12

  /// Whether a file has the mark, or is empty; false if it cannot be read.
  static func isIn(file path: String) -> Bool {
    guard let ends = try? InputFile.ends(of: path, bytes: searchedBytes) else { return false }
    return isIn(String(decoding: ends.head, as: UTF8.self))
      || isIn(String(decoding: ends.tail, as: UTF8.self))
  }

  /// Whether a text has the mark at its beginning or its end.
  static func isIn(endsOf text: String) -> Bool {
    isIn(String(decoding: text.utf8.prefix(searchedBytes), as: UTF8.self))
      || isIn(String(decoding: text.utf8.suffix(searchedBytes), as: UTF8.self))
  }

  /// Whether a text has the mark, is empty, or begins like a document that only this program writes.
  static func isIn(_ text: String) -> Bool {
    let dense = text.filter { !$0.isWhitespace }
    return dense.isEmpty || dense == "[]" || dense.hasPrefix("des(")
      || signs.contains(where: dense.contains) || isDocument(dense)
  }

  /// What a text has that this program wrote, without spaces: the sentence, as it is and in a string of
  /// JSON, and the name of the program where a format asks who wrote it.
  private static let signs = [
    "Writtenby\"checker", "Writtenby\\\"checker", "<metaname=\"generator\"content=\"checker\"",
    "<testsuitesname=\"checkergate\"", "\"driver\":{\"name\":\"checker\"",
    "\"check_name\":\"checker/",
  ]

  /// Whether a text without spaces begins like the JSON of a report or a trace: the version of the
  /// form, and the next key.
  private static func isDocument(_ dense: String) -> Bool {
    let start = "{\"version\":"
    guard dense.hasPrefix(start) else { return false }
    let version = dense.dropFirst(start.count).prefix(while: \.isNumber)
    let rest = dense.dropFirst(start.count + version.count)
    return ["status", "kind", "title", "explained"].contains { rest.hasPrefix(",\"\($0)\":") }
  }
}
