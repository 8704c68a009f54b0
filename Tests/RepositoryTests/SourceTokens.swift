/// The names, braces and other tokens of Swift sources, without comments and the text of strings.
struct SourceTokens {
  /// A name or another token.
  struct Token {
    let text: String
    let line: Int
  }

  private(set) var tokens: [Token] = []

  /// Splits a text into tokens.
  init(_ text: String) {
    var isInLongString = false
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let marks = line.ranges(of: "\"\"\"").count
      let wasInLongString = isInLongString
      if marks % 2 == 1 { isInLongString.toggle() }
      if wasInLongString || marks > 0 { continue }
      read(Array(line), line: index + 1)
    }
  }

  private mutating func read(_ characters: [Character], line: Int) {
    var position = 0
    var isInString = false
    while position < characters.count {
      let character = characters[position]
      if isInString {
        if character == "\\" { position += 1 }
        if character == "\"" { isInString = false }
      } else if character == "\"" {
        isInString = true
      } else if character == "/", position + 1 < characters.count, characters[position + 1] == "/" {
        return
      } else if character.isLetter || character == "_" {
        let name = characters[position...].prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        tokens.append(Token(text: String(name), line: line))
        position += name.count - 1
      } else if !character.isWhitespace {
        tokens.append(Token(text: String(character), line: line))
      }
      position += 1
    }
  }
}
