/// Numbers on the command line: only digits, without signs or spaces.
enum Digits {
  /// A whole number.
  static func integer(_ text: String) -> Int? {
    text.utf8.allSatisfy(isDigit) ? Int(text) : nil
  }

  /// Whether a text has only digits and points.
  static func isDecimal(_ text: String) -> Bool {
    text.utf8.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }
}
