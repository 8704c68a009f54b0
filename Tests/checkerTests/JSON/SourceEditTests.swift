import Testing

@testable import checker

@Test func `edits change the values that they name and nothing else`() throws {
  let text = Array(#"{ "a": "holds", /* é */ "b": "holds", "c": 1 } // end"#.utf8)
  let node = try JSONReader.read(text)
  let b = try #require(node["b"])
  let a = try #require(node["a"])
  let edits = [
    SourceEdit(bytes: b.bytes, replacement: "\"violated\""),
    SourceEdit(bytes: a.bytes, replacement: "0"),
    SourceEdit(bytes: a.bytes.upperBound..<a.bytes.upperBound, replacement: ", \"new\": 2"),
  ]
  let edited = String(decoding: SourceEdit.apply(edits, to: text), as: UTF8.self)
  #expect(edited == #"{ "a": 0, "new": 2, /* é */ "b": "violated", "c": 1 } // end"#)
  #expect(SourceEdit.apply([], to: text) == text)
}

@Test func `edits that overlap are a mistake of the program`() async {
  await #expect(processExitsWith: .failure) {
    let edits = [0..<3, 2..<4].map { SourceEdit(bytes: $0, replacement: "") }
    _ = SourceEdit.apply(edits, to: [1, 2, 3, 4])
  }
}
