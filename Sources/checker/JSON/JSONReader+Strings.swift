extension JSONReader {
  /// Reads the string whose opening quote is next.
  mutating func string(openedAt position: SourcePosition) throws(JSONSyntaxError) -> String {
    offset += 1
    var content: [UInt8] = []
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        return try visible(String(decoding: content, as: UTF8.self), at: position)
      case UInt8(ascii: "\\"):
        content.append(contentsOf: try escape(inStringAt: position))
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        throw JSONSyntaxError(problem: .unterminatedString, position: position)
      case 0..<0x20:
        throw JSONSyntaxError(problem: .controlCharacter(byte), position: here())
      default:
        content.append(byte)
        offset += 1
      }
    }
    throw JSONSyntaxError(problem: .unterminatedString, position: position)
  }

  /// The string, unless a terminal would interpret one of its characters: reports repeat strings.
  private func visible(
    _ string: String, at position: SourcePosition
  ) throws(JSONSyntaxError) -> String {
    guard let scalar = string.unicodeScalars.first(where: \.isInvisible) else { return string }
    throw JSONSyntaxError(problem: .invisibleCharacter(scalar), position: position)
  }

  /// Reads an escape sequence and returns the bytes that it stands for.
  private mutating func escape(
    inStringAt position: SourcePosition
  ) throws(JSONSyntaxError) -> [UInt8] {
    guard offset + 1 < bytes.count else {
      throw JSONSyntaxError(problem: .unterminatedString, position: position)
    }
    let letter = bytes[offset + 1]
    if letter == UInt8(ascii: "u") { return try unicodeEscape() }
    guard let byte = Self.meaning(ofEscape: letter) else {
      let character = characterHere(at: offset + 1)
      throw JSONSyntaxError(problem: .unknownEscape(character), position: here())
    }
    offset += 2
    return [byte]
  }

  private static func meaning(ofEscape letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: nil
    }
  }

  /// Reads one character written as `\u` and four digits, or as a pair of these.
  private mutating func unicodeEscape() throws(JSONSyntaxError) -> [UInt8] {
    let position = here()
    let first = try codeUnit()
    var units = [first]
    if UTF16.isLeadSurrogate(first), hasUnicodeEscapeNext { units.append(try codeUnit()) }
    guard let text = String(validating: units, as: UTF16.self) else {
      let digits = String(first, radix: 16)
      throw JSONSyntaxError(problem: .loneSurrogate("\\u\(digits)"), position: position)
    }
    return Array(text.utf8)
  }

  private var hasUnicodeEscapeNext: Bool {
    offset + 1 < bytes.count && bytes[offset] == UInt8(ascii: "\\")
      && bytes[offset + 1] == UInt8(ascii: "u")
  }

  private mutating func codeUnit() throws(JSONSyntaxError) -> UInt16 {
    let digits = bytes[(offset + 2)...].prefix(4)
    let text = String(decoding: digits, as: UTF8.self)
    guard text.utf8.count == 4, text.first != "+", let unit = UInt16(text, radix: 16) else {
      throw JSONSyntaxError(problem: .incompleteUnicodeEscape, position: here())
    }
    offset += 6
    return unit
  }
}
