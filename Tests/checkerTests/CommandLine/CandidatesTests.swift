import Invariants
import Testing

@testable import checker

/// The words that a shell can offer for the value of an option.
private func candidates(_ name: String, of command: Command?) throws -> Candidates {
  try #require(OptionTable.option(named: name)).candidates(of: command)
}

@Test func `the candidates of an option follow from the values that it reads`() throws {
  #expect(try candidates("color", of: .check) == .words(["auto", "always", "never"]))
  #expect(try candidates("property", of: .gate) == .words(Property.allCases.map(\.rawValue)))
  #expect(try candidates("output", of: .gate) == .files)
  #expect(try candidates("trace-output", of: .check) == .folders)
  #expect(try candidates("threads", of: .check) == .anything)
}

@Test func `the candidates of the format are those of the command`() throws {
  #expect(try candidates("format", of: .explain) == .words(["text", "json", "markdown"]))
  #expect(try candidates("format", of: .graph) == .words(["text", "dot", "aut", "json"]))
  #expect(try candidates("format", of: nil) == .words(["text", "json"]))
}

@Test func `an option reads each word that a shell offers for its value`() throws {
  for option in OptionTable.all {
    guard case .words(let words) = option.candidates else { continue }
    for word in words {
      var options = Options()
      #expect(throws: Never.self, "--\(option.name)=\(word)") { try option.apply(&options, word) }
    }
  }
}

@Test func `the candidates of operands are their choices, files, or nothing`() {
  #expect(Command.schema.definition.candidates == .words(SchemaKind.allCases.map(\.rawValue)))
  #expect(Command.check.definition.candidates == .files)
  #expect(Command.manual.definition.candidates == .anything)
}
