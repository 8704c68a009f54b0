import Testing

@testable import checker

private let models = Repository.path + "/models"

@Test func `every kind of file is known by its keys`() throws {
  func kind(_ path: String) throws -> FileKind? {
    FileKind(try InputFile.read("\(models)/\(path)"))
  }
  #expect(try kind("migration.jsonc") == .model)
  #expect(try kind("designs/amended.jsonc") == .design)
  #expect(try kind("expected.jsonc") == .ledger)
  #expect(FileKind(Array(#"{ "version": 1, "kind": "counterexample" }"#.utf8)) == .trace)
  let trace = JSONWriter.pretty(try smallCounterexample().element)
  #expect(FileKind(Array(trace.utf8)) == .trace)
  #expect(FileKind(Array("checker checkpoint\n\u{3}".utf8)) == .checkpoint)
  for text in ["", "{", "[]", "{}", #"{ "pool": {}, "kind": "" }"#, "PK"] {
    #expect(FileKind(Array(text.utf8)) == nil, "\(text)")
  }
}

@Test func `a file of another kind is refused with what it is and its use`() throws {
  let ledger = models + "/expected.jsonc"
  #expect(throws: mistake(ledger, "found a ledger of expectations, expected a model", .ledger)) {
    try LoadedModel.load(ledger)
  }
  let model = models + "/migration.jsonc"
  #expect(throws: mistake(model, "found a model, expected a trace", .model)) {
    try TraceFile.load(model)
  }
  #expect(throws: mistake(model, "found a model, expected a design", .model)) {
    try LoadedDesign.load(model)
  }
  let design = models + "/designs/amended.jsonc"
  #expect(throws: mistake(design, "found a design, expected a model", .design)) {
    try LoadedModel.load(design)
  }
}

@Test func `explain and compare take models and designs`() throws {
  let ledger = models + "/expected.jsonc"
  let expected = mistake(
    ledger, "found a ledger of expectations, expected a model or a design", .ledger)
  #expect(throws: expected) { try DesignFile.isDesign(ledger) }
  #expect(try DesignFile.isDesign(models + "/designs/amended.jsonc"))
  #expect(try !DesignFile.isDesign(models + "/migration.jsonc"))
}

private func mistake(_ path: String, _ message: String, _ found: FileKind) -> Mistakes {
  Mistakes([Diagnostic(file: path, message: message, remedy: found.use)])
}

@Test func `a design that cannot be used is reported where the model names it`() throws {
  try withTemporaryFolder { folder in
    for (name, found) in [
      ("none.jsonc", "found no file or folder"),
      ("model.jsonc", "found a model, expected a design"),
    ] {
      let path = try ModelSource(design: "\"\(name)\"").write(in: folder)
      let error = #expect(throws: Mistakes.self) { try LoadedModel.load(path) }
      let diagnostic = try #require(error?.diagnostics.first)
      #expect(diagnostic.file == path)
      #expect(diagnostic.position == SourcePosition(line: 3, column: 13))
      #expect(diagnostic.keyPath == "design")
      #expect(diagnostic.message.contains(found), "\(diagnostic)")
    }
  }
}
