import Testing

@testable import checker

/// A model whose changes are all alike.
private func model(_ change: String, times count: Int) -> ModelSource {
  let changes = Array(repeating: change, count: count).joined(separator: ",\n")
  return ModelSource(more: ["\"changes\": [\(changes)]"])
}

private func mistakes(_ source: ModelSource) throws -> [String] {
  var messages: [String] = []
  try withTemporaryFolder { folder in
    let error = #expect(throws: Mistakes.self) { try source.load(in: folder) }
    messages = error?.diagnostics.map(\.message) ?? []
  }
  return messages
}

@Test func `calls that double their steps are refused before they are written out`() throws {
  try withTemporaryFolder { folder in
    let doubling = (0..<40).map { level in
      let call = #"{ "step": "call", "procedure": "d\#(level + 1)" }"#
      return #"{ "in": "d\#(level)", "add": [\#(call), \#(call)] }"#
    }
    let changes =
      doubling + [
        #"{ "in": "d40", "add": [{ "step": "takeEvent" }] }"#,
        #"{ "in": "event", "insert": { "step": "call", "procedure": "d0" }, "after": "takeEvent" }"#,
      ]
    let source = ModelSource(more: ["\"changes\": [\(changes.joined(separator: ",\n"))]"])
    let duration = ContinuousClock().measure {
      let error = #expect(throws: Mistakes.self) { try source.load(in: folder) }
      let messages = error?.diagnostics.map(\.message) ?? []
      #expect(messages.contains { $0.hasPrefix("the calls that lead to \"d31\" are too deep") })
    }
    #expect(duration < .seconds(20))
  }
}

@Test func `many inserted steps are refused as soon as a procedure has too many`() throws {
  let insert =
    #"{ "in": "event", "insert": { "step": "removeMetadata", "name": "original" }, "after": "takeEvent" }"#
  let messages = try mistakes(model(insert, times: 900))
  #expect(messages.contains { $0.hasPrefix("the procedure \"event\" has 255 steps") })
  let tooMany = try mistakes(model(insert, times: 3000))
  #expect(tooMany.contains { $0.hasPrefix("there are 3000 changes") })
}

@Test func `a file with very many mistakes has its first hundred reported`() throws {
  let messages = try mistakes(model("1", times: 200_000))
  #expect(messages.count == 100)
}

@Test func `hosts, VMs and conditions are named once each`() throws {
  let twice = ModelSource(more: [
    #""requests": { "migrate": { "budget": 1, "to": [0, 0], "vms": [0, 0] } }"#
  ])
  #expect(try mistakes(twice) == Array(repeating: "found 0 again, expected each once", count: 2))
  let insert =
    #"{ "in": "event", "insert": { "step": "takeEvent", "when": ["alone", "alone"] }, "after": "takeEvent" }"#
  #expect(try mistakes(model(insert, times: 1)) == [#"found "alone" again, expected each once"#])
}

@Test func `a whole number is written without a decimal point`() throws {
  try withTemporaryFolder { folder in
    let source = ModelSource(pool: #"{ "hosts": 2.0, "vms": 1 }"#)
    let error = #expect(throws: Mistakes.self) { try source.load(in: folder) }
    #expect(
      error?.description.hasSuffix(
        "pool.hosts: found 2.0, expected an integer from 1 to 4; write 2\n") == true)
  }
}

@Test func `a model with a byte order mark is read, and an update keeps the mark`() throws {
  try withTemporaryFolder { folder in
    let path = folder + "/model.jsonc"
    try OutputFile.write("\u{FEFF}" + ModelSource.migration.text, to: path)
    #expect(try LoadedModel.load(path).title == "A test")
    #expect(runChecker(["gate", "--quiet", "--update", path, "--output", "/dev/null"]) == .holds)
    #expect(try InputFile.text(of: path).hasPrefix("\u{FEFF}{\n"))
  }
}
