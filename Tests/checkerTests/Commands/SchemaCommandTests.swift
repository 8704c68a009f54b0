import Testing

@testable import checker

@Test(arguments: SchemaKind.allCases)
func `a schema is written to the named file, and the status is that of success`(
  kind: SchemaKind
)
  throws
{
  try withTemporaryFolder { folder in
    let output = folder + "/schema.json"
    try OutputFile.write("as it was\n", to: output)
    #expect(runChecker(["schema", kind.rawValue + "s", "--output", output]) == .unusable)
    #expect(try InputFile.text(of: output) == "as it was\n")
    #expect(runChecker(["schema", kind.rawValue, "--output", output]) == .unusable)
    #expect(try InputFile.text(of: output) == "as it was\n")
    for options in [["--force"], []] {
      #expect(runChecker(["schema", kind.rawValue, "--output", output] + options) == .holds)
      #expect(try InputFile.text(of: output) == kind.text)
    }
  }
}

@Test func `the operands of the command are the existing schemas`() {
  #expect(Command.schema.definition.choices == ["design", "model", "expected", "trace"])
  #expect(
    Command.schema.definition.operands == Command.schema.definition.choices.joined(separator: "|"))
}
