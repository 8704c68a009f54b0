import Testing

@testable import checker

@Test func `a text of the program is known again in every format`() {
  for format in OutputFormat.allCases {
    let text = format.marked("anything\n", by: .check)
    guard text != "anything\n" else { continue }
    #expect(WrittenMark.isIn(text), "\(format)")
    #expect(format.marked(text, by: .check) == text)
  }
  let schema = SchemaKind.model.text
  #expect(OutputFormat.text.marked(schema, by: .schema) == schema)
  #expect(OutputFormat.text.marked(ManualPage.text, by: .manual) == ManualPage.text)
  #expect(
    OutputFormat.text.marked("a\n", by: .gate) == "a\n\nWritten by \"checker gate\".\n")
}

@Test func `a text of another program is not taken for one`() throws {
  let others = [
    "checker", "#include <stdio.h>\n", "{}", "{ \"version\": 4, \"terraform_version\": \"1\" }",
    "<html>", "[{ \"check_name\": \"lint\" }]", "{\"#meta\":{\"format\":\"ITF\"}}",
    "m.jsonc: Title\n3 states generated\n",
  ]
  for text in others { #expect(!WrittenMark.isIn(text), "\(text)") }
  let models = Repository.path + "/models"
  for name in ["checkpoint.jsonc", "expected.jsonc", "designs/amended.jsonc"] {
    #expect(!WrittenMark.isIn(file: "\(models)/\(name)"), "\(name)")
  }
}

@Test func `an empty file is nobody's loss`() throws {
  #expect(WrittenMark.isIn(""))
  #expect(!WrittenMark.isIn(file: "/nowhere/at/all"))
}

@Test func `the mark is found at the end of a long file`() throws {
  try withTemporaryFolder { folder in
    let path = folder + "/long.txt"
    let long = String(repeating: "a line\n", count: 10_000)
    try OutputFile.write(long, to: path)
    #expect(!WrittenMark.isIn(file: path))
    try OutputFile.write(OutputFormat.text.marked(long, by: .check), to: path)
    #expect(WrittenMark.isIn(file: path))
  }
}
