import Testing

@testable import checker

private typealias Version = ProcedureDifference.Version

/// Each difference as `word before after`.
private func differences(_ before: [String], _ after: [String]) -> [String] {
  ProcedureDifference.lines(before, after).map { line in
    let places = [line.before, line.after].map { $0.map { "\($0.number):\($0.text)" } ?? "-" }
    return "\(line.change.rawValue) \(places.joined(separator: " "))"
  }
}

@Test func `steps are added and removed where they stand`() {
  #expect(differences(["a", "b", "c"], ["a", "c", "d"]) == ["removed 2:b -", "added - 3:d"])
}

@Test func `the same step elsewhere has moved, and the same kind of step has changed`() {
  #expect(differences(["a", "b", "c"], ["b", "c", "a"]) == ["moved 1:a 3:a"])
  #expect(differences(["a x=1", "b"], ["a x=2", "b"]) == ["changed 1:a x=1 1:a x=2"])
}

@Test func `procedures without a difference are left out, and new ones come last`() throws {
  try withTemporaryFolder { folder in
    func design(_ name: String, _ procedures: String) throws -> String {
      let path = "\(folder)/\(name).jsonc"
      try OutputFile.write(#"{ "design": "\#(name)", "procedures": { \#(procedures) } }"#, to: path)
      return path
    }
    let first = try LoadedDesign.load(
      try design("a", #""old": [], "event": [{ "step": "takeEvent" }], "same": []"#)
    ).design
    let second = try LoadedDesign.load(
      try design("b", #""new": [], "event": [{ "step": "takeEvent", "when": ["x"] }], "same": []"#)
    ).design
    let found = ProcedureDifference.list(first, second)
    #expect(found.map(\.procedure) == ["old", "event", "new"])
    #expect(found.map(\.isNew) == [false, nil, true])
    #expect(found[1].lines.map(\.text) == ["takeEvent → takeEvent when=x"])
  }
}
