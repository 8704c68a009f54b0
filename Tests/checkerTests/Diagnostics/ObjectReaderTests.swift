import Testing

@testable import checker

/// A shape like that of a model file, but smaller.
private struct Pool: Equatable {
  var hosts: Int
  var isShared: Bool
  var kind: Kind
  var requests: [NamedValue<Int>]

  enum Kind: String, CaseIterable { case small, large }

  static let shape = JSONShape<Pool>.object { reader in
    let hosts = reader.required("hosts", .integer(in: 1...4))
    let isShared = reader.optional("shared", .boolean, default: false)
    let kind = reader.optional("kind", .name(of: Kind.self), default: .small)
    let requests = reader.optional("requests", .members(of: .integer(in: 0...9)), default: [])
    guard let hosts else { return nil }
    return Pool(hosts: hosts, isShared: isShared, kind: kind, requests: requests)
  }
}

private let file = JSONShape<[Pool]>.object { reader in
  reader.required("pools", .array(of: Pool.shape, count: 1...Int.max))
}

private func mistakes(_ text: String) -> [String] {
  do throws(Mistakes) {
    _ = try file.decode(Array(text.utf8), file: "x.jsonc")
    return []
  } catch {
    return error.diagnostics.map(\.description)
  }
}

@Test func `a valid file is read`() throws {
  let text = #"{"pools": [{"hosts": 2, "kind": "large", "requests": {"start": 1, "abort": 0}}]}"#
  let pool = try #require(try file.decode(Array(text.utf8), file: nil).first)
  #expect(pool.hosts == 2 && pool.kind == .large && !pool.isShared)
  #expect(pool.requests.map(\.name) == ["start", "abort"])
  #expect(pool.requests.first?.position == SourcePosition(line: 1, column: 55))
}

@Test func `all mistakes of a file are reported at once`() {
  let text = """
    {
      "pools": [
        { "hosts": "two", "kind": "larg", "shred": true },
        { "shared": 1, "kind": "huge" },
        { "hosts": 9, "requests": { "start": -1, "abort": 1.5 }, "colour": {} },
        null
      ],
      "hosts": 3
    }
    """
  #expect(
    mistakes(text) == [
      "x.jsonc:3:16: error: pools[0].hosts: found a string, expected an integer from 1 to 4",
      "x.jsonc:3:31: error: pools[0].kind: found \"larg\", did you mean \"large\"?",
      "x.jsonc:3:39: error: pools[0]: found the unknown key \"shred\", did you mean \"shared\"?",
      "x.jsonc:4:5: error: pools[1]: found no \"hosts\", expected an integer from 1 to 4",
      "x.jsonc:4:17: error: pools[1].shared: found 1, expected true or false",
      "x.jsonc:4:28: error: pools[1].kind: found \"huge\", expected \"small\" or \"large\"",
      "x.jsonc:5:16: error: pools[2].hosts: found 9, expected an integer from 1 to 4",
      "x.jsonc:5:42: error: pools[2].requests.start: found -1, expected an integer from 0 to 9",
      "x.jsonc:5:55: error: pools[2].requests.abort: found 1.5, expected an integer from 0 to 9",
      "x.jsonc:5:62: error: pools[2]: found the unknown key \"colour\""
        + "; the keys here are \"hosts\", \"shared\", \"kind\" and \"requests\"",
      "x.jsonc:6:5: error: pools[3]: found null, expected an object",
      "x.jsonc:8:3: error: found the unknown key \"hosts\"; the only key here is \"pools\"",
    ])
}

@Test(arguments: [
  ("[]", "1:1: error: found an array, expected an object"),
  ("{}", "1:1: error: found no \"pools\", expected an array that is not empty"),
  (#"{"pools": []}"#, "1:11: error: pools: found 0 elements, expected at least 1"),
  (#"{"pools": {}}"#, "1:11: error: pools: found an object, expected an array that is not empty"),
  (#"{"pools": ]"#, "1:11: error: found \"]\", expected a value"),
])
func `a file of the wrong form is reported`(text: String, message: String) {
  #expect(mistakes(text) == ["x.jsonc:" + message])
}

@Test func `a shape can report mistakes of its own`() {
  let shape = JSONShape<Int>.object { reader in
    let low = reader.required("low", .located(.integer(in: Int.min...Int.max)))
    let high = reader.required("high", .integer(in: Int.min...Int.max))
    guard let low, let high, low.value > high else { return high }
    reader.note("found \(low.value), expected at most \(high)", at: "low", remedy: "swap them")
    return nil
  }
  let error = #expect(throws: Mistakes.self) {
    try shape.decode(Array("{\n\"low\": 3, \"high\": 2}".utf8), file: "x")
  }
  #expect(error?.description == "x:2:1: error: low: found 3, expected at most 2; swap them\n")
}

@Test func `keys that are not names are quoted in paths`() {
  let shape = JSONShape<[NamedValue<Int>]>.members(of: .integer(in: 0...1))
  let error = #expect(throws: Mistakes.self) {
    try shape.decode(Array(#"{"a  b": 2, "migrate.source": 3, "": 4}"#.utf8), file: "x")
  }
  #expect(
    error?.description == #"""
      x:1:10: error: "a  b": found 2, expected an integer from 0 to 1
      x:1:31: error: migrate.source: found 3, expected an integer from 0 to 1
      x:1:38: error: "": found 4, expected an integer from 0 to 1

      """#)
}

@Test func `unknown keys without end have the first hundred reported, at once`() {
  let keys = (0..<200_000).map { "\"host\($0)\": 1" }.joined(separator: ",\n")
  let duration = ContinuousClock().measure {
    #expect(mistakes("{ \"pools\": [{ \(keys) }] }").count == 100)
  }
  #expect(duration < .seconds(20))
}
