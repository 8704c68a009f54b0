/// Reads JSON with comments and trailing commas, and without any other extension.
///
/// Repeated keys are refused, sizes and depths are bounded, and every value has a position. The
/// reader is one struct that walks the bytes; its extensions are in the files next to this one.
struct JSONReader: Sendable {
  /// The largest file that is read; model files are thousands of times smaller.
  static let maximumBytes = 1 << 24

  /// The deepest nesting that is read, so that no input can exhaust the stack.
  static let maximumDepth = 128

  /// The most values that are read, with those in others, so that no input can exhaust the memory.
  static let maximumValues = 1_000_000

  /// The text.
  let bytes: [UInt8]

  /// The index of the next byte.
  var offset = 0

  /// The number of values that have begun.
  var valueCount = 0

  /// The number of open arrays and objects.
  var depth = 0

  /// Counts lines and columns.
  var counter = PositionCounter()

  /// Reads the text of a file.
  static func read(_ bytes: [UInt8]) throws(JSONSyntaxError) -> JSONNode {
    guard bytes.count <= maximumBytes else {
      let problem = JSONSyntaxError.Problem.tooLarge(bytes: bytes.count, limit: maximumBytes)
      throw JSONSyntaxError(problem: problem, position: SourcePosition(line: 1, column: 1))
    }
    try refuseWhatIsNotUTF8(bytes)
    var reader = JSONReader(bytes: bytes)
    reader.skipByteOrderMark()
    try reader.skipBlanks()
    let node = try reader.value(orElse: .value)
    try reader.skipBlanks()
    guard reader.offset == bytes.count else { throw reader.unexpected(expected: .endOfFile) }
    return node
  }

  /// Reads a text.
  static func read(_ text: String) throws(JSONSyntaxError) -> JSONNode {
    try read(Array(text.utf8))
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Skips the mark that some editors write at the beginning of UTF-8; it has no column.
  private mutating func skipByteOrderMark() {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    guard Array(bytes.prefix(mark.count)) == mark else { return }
    offset = mark.count
    counter = PositionCounter(offset: offset)
  }

  private static func refuseWhatIsNotUTF8(_ bytes: [UInt8]) throws(JSONSyntaxError) {
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      var counter = PositionCounter()
      let position = counter.position(at: error.byteOffsets.lowerBound, in: bytes)
      throw JSONSyntaxError(problem: .notUTF8, position: position)
    }
  }

  /// Reads the value that begins here.
  mutating func value(
    orElse expected: JSONSyntaxError.Expected
  ) throws(JSONSyntaxError)
    -> JSONNode
  {
    let start = offset
    let position = here()
    valueCount += 1
    guard valueCount <= Self.maximumValues else {
      throw JSONSyntaxError(problem: .tooManyValues(limit: Self.maximumValues), position: position)
    }
    let value: JSONValue
    switch peek {
    case UInt8(ascii: "{"): value = .object(try members(openedAt: position))
    case UInt8(ascii: "["): value = .array(try elements(openedAt: position))
    case UInt8(ascii: "\""): value = .string(try string(openedAt: position))
    case let byte? where byte.beginsNumber: value = try number(at: position)
    default: value = try literal(orElse: expected)
    }
    return JSONNode(value: value, position: position, bytes: start..<offset)
  }

  private mutating func literal(
    orElse expected: JSONSyntaxError.Expected
  ) throws(JSONSyntaxError) -> JSONValue {
    let word = wordHere()
    let value: JSONValue
    switch word {
    case "null": value = .null
    case "true": value = .boolean(true)
    case "false": value = .boolean(false)
    default: throw unexpected(expected: expected)
    }
    offset += word.utf8.count
    return value
  }
}
