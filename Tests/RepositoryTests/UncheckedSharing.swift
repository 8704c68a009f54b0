/// The places where a source shares something between threads and the compiler does not check that
/// this is safe.
///
/// Limitation: names are compared as text. A reference that is passed as a number, for example, is
/// not seen.
struct UncheckedSharing {
  /// A place, and the word that turns off the check.
  struct Place: Equatable {
    let line: Int
    let word: String
  }

  /// The places in the order of the lines.
  private(set) var places: [Place] = []

  /// Words that turn off a check wherever they occur.
  private static let words: Set<String> = ["assumeIsolated", "preconcurrency", "unchecked"]

  /// Reads the text of a file.
  init(_ text: String) {
    let tokens = SourceTokens(text).tokens
    let words = tokens.map(\.text)
    for (index, token) in tokens.enumerated() {
      let rest = words[index...]
      if Self.words.contains(token.text) || rest.starts(with: ["nonisolated", "(", "unsafe"])
        || token.text == "unsafeBitCast" && !Self.isCastToNumber(rest)
      {
        places.append(Place(line: token.line, word: token.text))
      }
    }
  }

  /// Whether a cast ends with `to: Int.self)`: a number can be shared, but nothing is reached
  /// through it.
  private static func isCastToNumber(_ cast: ArraySlice<String>) -> Bool {
    var depth = 0
    for (index, token) in zip(cast.indices, cast) {
      if token == "(" { depth += 1 }
      if token == ")" { depth -= 1 }
      if token == ")", depth == 0 {
        return cast[..<index].suffix(5) == ["to", ":", "Int", ".", "self"]
      }
    }
    return false
  }
}
