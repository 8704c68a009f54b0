extension JSONReader {
  /// Reads the rest of an object whose brace is next.
  mutating func members(openedAt position: SourcePosition) throws(JSONSyntaxError) -> [JSONMember] {
    try open(at: position)
    var members: [JSONMember] = []
    var firstLines: [String: Int] = [:]
    try skipBlanks()
    while peek != UInt8(ascii: "}") {
      let member = try member(firstLines: &firstLines)
      members.append(member)
      try separator(orElse: .commaOrEndOfObject, end: UInt8(ascii: "}"))
    }
    close()
    return members
  }

  /// Reads the rest of an array whose bracket is next.
  mutating func elements(openedAt position: SourcePosition) throws(JSONSyntaxError) -> [JSONNode] {
    try open(at: position)
    var elements: [JSONNode] = []
    try skipBlanks()
    while peek != UInt8(ascii: "]") {
      elements.append(try value(orElse: .valueOrEndOfArray))
      try separator(orElse: .commaOrEndOfArray, end: UInt8(ascii: "]"))
    }
    close()
    return elements
  }

  private mutating func member(
    firstLines: inout [String: Int]
  ) throws(JSONSyntaxError) -> JSONMember {
    guard peek == UInt8(ascii: "\"") else { throw unexpected(expected: .keyOrEndOfObject) }
    let start = offset
    let position = here()
    let key = try string(openedAt: position)
    if let line = firstLines[key] {
      throw JSONSyntaxError(problem: .repeatedKey(key, firstLine: line), position: position)
    }
    firstLines[key] = position.line
    try skipBlanks()
    guard peek == UInt8(ascii: ":") else { throw unexpected(expected: .colon) }
    offset += 1
    try skipBlanks()
    let node = try value(orElse: .value)
    return JSONMember(key: key, keyPosition: position, node: node, bytes: start..<offset)
  }

  /// Skips a comma; before the end it is optional.
  private mutating func separator(
    orElse expected: JSONSyntaxError.Expected, end: UInt8
  ) throws(JSONSyntaxError) {
    try skipBlanks()
    if peek == UInt8(ascii: ",") {
      offset += 1
      try skipBlanks()
    } else if peek != end {
      throw unexpected(expected: expected)
    }
  }

  private mutating func open(at position: SourcePosition) throws(JSONSyntaxError) {
    guard depth < Self.maximumDepth else {
      throw JSONSyntaxError(problem: .tooDeep(limit: Self.maximumDepth), position: position)
    }
    depth += 1
    offset += 1
  }

  private mutating func close() {
    depth -= 1
    offset += 1
  }
}
