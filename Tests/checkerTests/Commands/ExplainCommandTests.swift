import Testing

@testable import checker

private func explain(_ operands: [String]) throws(CommandFailure) -> String {
  try ExplainCommand(options: Options()).run(operands).output
}

@Test func `a word is explained, and several one after the other`() throws {
  #expect(try explain(["admit"]).hasPrefix("Step admit\n"))
  #expect(try explain(["admit", "replyLoss"]).contains("\n\n\nFault replyLoss\n"))
}

@Test func `what is written like a path is a file, whether or not it exists`() throws {
  for path in ["admit.jsonc", "none/admit", "admit.json"] {
    let failure = #expect(throws: CommandFailure.self) { try explain([path]) }
    #expect(failure?.message.contains("found no file or folder \"\(path)\"") == true)
  }
}

@Test func `a file is explained although its name is a path without an extension`() throws {
  try withTemporaryFolder { folder in
    let model = try ModelSource.migration.write(in: folder)
    let copy = folder + "/admit"
    try OutputFile.write(try InputFile.text(of: model), to: copy)
    #expect(try explain([copy]).hasPrefix("\(copy): A test\n"))
  }
}

@Test func `the mistakes in all operands are reported`() {
  let failure = #expect(throws: CommandFailure.self) { try explain(["admitt", "x.jsonc"]) }
  let lines = failure?.message.split(separator: "\n") ?? []
  #expect(lines.count == 2)
  #expect(lines.first?.hasPrefix("checker: error: found the unknown word \"admitt\"") == true)
}
