import Testing

@testable import checker

@Test func `columns count characters and lines count newlines`() {
  let bytes = Array("aé😀b\r\nc\n\nd".utf8)
  var counter = PositionCounter()
  #expect(counter.position(at: 0, in: bytes) == SourcePosition(line: 1, column: 1))
  #expect(counter.position(at: 3, in: bytes) == SourcePosition(line: 1, column: 3))
  #expect(counter.position(at: 7, in: bytes) == SourcePosition(line: 1, column: 4))
  #expect(counter.position(at: 7, in: bytes) == SourcePosition(line: 1, column: 4))
  #expect(counter.position(at: 10, in: bytes) == SourcePosition(line: 2, column: 1))
  #expect(counter.position(at: bytes.count, in: bytes) == SourcePosition(line: 4, column: 2))
}
