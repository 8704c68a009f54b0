extension JSONReader {
  /// Reads the number that begins here.
  mutating func number(at position: SourcePosition) throws(JSONSyntaxError) -> JSONValue {
    let text = numberHere()
    guard let isInteger = Self.shape(of: text) else {
      throw JSONSyntaxError(problem: .malformedNumber(text), position: position)
    }
    let value: JSONValue?
    if isInteger {
      value = Int(text).map(JSONValue.integer)
    } else {
      value = Double(text).flatMap { $0.isFinite ? .number($0) : nil }
    }
    guard let value else {
      throw JSONSyntaxError(problem: .numberOutOfRange(text), position: position)
    }
    offset += text.utf8.count
    return value
  }

  /// The text here that looks like a number, well formed or not.
  func numberHere() -> String {
    let tail = bytes[offset...].prefix { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "."), UInt8(ascii: "+"),
        UInt8(ascii: "-"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    return String(decoding: tail, as: UTF8.self)
  }

  /// Whether a well-formed number is an integer; nil if it is not well formed.
  private static func shape(of text: String) -> Bool? {
    var rest = text.utf8[...]
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let whole = digits(&rest)
    guard whole > 0, whole == 1 || text.utf8.first(where: { $0 != 0x2D }) != 0x30 else {
      return nil
    }
    if rest.isEmpty { return true }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      guard digits(&rest) > 0 else { return nil }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
      guard digits(&rest) > 0 else { return nil }
    }
    return rest.isEmpty ? false : nil
  }

  /// Skips digits and returns their number.
  private static func digits(_ rest: inout Substring.UTF8View) -> Int {
    let run = rest.prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }.count
    rest = rest.dropFirst(run)
    return run
  }
}
