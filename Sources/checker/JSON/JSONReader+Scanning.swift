extension JSONReader {
  /// The next byte, nil at the end.
  var peek: UInt8? {
    offset < bytes.count ? bytes[offset] : nil
  }

  /// The line and column of the next byte.
  mutating func here() -> SourcePosition {
    counter.position(at: offset, in: bytes)
  }

  /// Skips white space and comments.
  mutating func skipBlanks() throws(JSONSyntaxError) {
    while let byte = peek {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        offset += 1
      case UInt8(ascii: "/"): try skipComment()
      default: return
      }
    }
  }

  private mutating func skipComment() throws(JSONSyntaxError) {
    let next = offset + 1 < bytes.count ? bytes[offset + 1] : nil
    switch next {
    case UInt8(ascii: "/"):
      offset = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    case UInt8(ascii: "*"):
      let position = here()
      offset += 2
      while offset + 1 < bytes.count {
        if bytes[offset] == UInt8(ascii: "*"), bytes[offset + 1] == UInt8(ascii: "/") {
          offset += 2
          return
        }
        offset += 1
      }
      throw JSONSyntaxError(problem: .unterminatedComment, position: position)
    default:
      throw unexpected(expected: .comment)
    }
  }

  /// The word at the current position.
  func wordHere() -> String {
    let letters = bytes[offset...].prefix { byte in
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
        || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
        || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
        || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// The character at an offset, which must be the beginning of a character.
  func characterHere(at offset: Int) -> Character {
    String(decoding: bytes[offset...].prefix(32), as: UTF8.self).first ?? " "
  }

  /// The error for unexpected text at the current position.
  mutating func unexpected(expected: JSONSyntaxError.Expected) -> JSONSyntaxError {
    let found: JSONSyntaxError.Found
    let word = wordHere()
    switch peek {
    case nil: found = .endOfFile
    case UInt8(ascii: "\""): found = .string
    case UInt8(ascii: "+"): found = .number(numberHere())
    case let byte? where byte.beginsNumber: found = .number(numberHere())
    default: found = word.isEmpty ? .character(characterHere(at: offset)) : .word(word)
    }
    return JSONSyntaxError(
      problem: .unexpected(found: found, expected: expected), position: here())
  }
}

extension UInt8 {
  /// Whether a JSON number can begin with this byte.
  var beginsNumber: Bool {
    self == UInt8(ascii: "-") || UInt8(ascii: "0")...UInt8(ascii: "9") ~= self
  }
}
