import Testing

@Test func `one type alone shares what the compiler does not check`() throws {
  let sources = try SourceText.all()
  let places = sources.flatMap { source in
    UncheckedSharing(source.text).places.map { (path: source.path, place: $0) }
  }
  #expect(
    places.map { "\($0.path): \($0.place.word)" } == ["Explorer/Core/Shared.swift: unchecked"],
    "in lines \(places.map(\.place.line))")
}

@Test func `what is shared unchecked is the memory of workers, tables and finished searches`()
  throws
{
  let sources = try SourceText.all().filter { source in
    SourceTokens(source.text).tokens.contains { $0.text == "Shared" }
  }
  #expect(
    sources.map(\.path) == [
      "Explorer/API/Exploration.swift", "Explorer/Core/Parallel.swift",
      "Explorer/Core/Shared.swift", "Spec/Machine/InstructionTable.swift",
      "Spec/Machine/MachineTables.swift", "Spec/Packing/ByteMap.swift",
    ])
}

@Test(arguments: [
  ("final class Table: @unchecked Sendable {}", "unchecked"),
  ("extension Table: @unchecked\nSendable {}", "unchecked"),
  ("nonisolated(unsafe) var count = 0", "nonisolated"),
  ("@preconcurrency import Dispatch", "preconcurrency"),
  ("MainActor.assumeIsolated { count += 1 }", "assumeIsolated"),
  ("let body = unsafeBitCast(body, to: (@Sendable () -> Void).self)", "unsafeBitCast"),
  ("let body = unsafeBitCast(body, to: Body.self)", "unsafeBitCast"),
  ("f(unsafeBitCast(body, to: Body.self), to: Int.self)", "unsafeBitCast"),
])
func `each means to share unchecked is found`(text: String, word: String) {
  #expect(UncheckedSharing(text).places == [.init(line: 1, word: word)])
}

@Test(arguments: [
  "// @unchecked Sendable",
  "let text = \"nonisolated(unsafe)\"",
  "struct Table: Sendable {}",
  "nonisolated func run() {}",
  "let isIgnored = unsafeBitCast(handler(), to: Int.self) == 1",
])
func `what the compiler checks is not found`(text: String) {
  #expect(UncheckedSharing(text).places == [])
}
