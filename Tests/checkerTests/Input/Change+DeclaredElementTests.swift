import Spec
import Testing

@testable import checker

/// Entries of `changes`, one of each kind.
private let entries = [
  #"{ "in": "event", "remove": "takeEvent#2" }"#,
  #"{ "in": "event", "insert": { "step": "readXenopsd", "what": "running" }, "after": "takeEvent" }"#,
  #"{ "in": "event", "move": "takeEvent", "before": "readXenopsd" }"#,
  #"{ "in": "event", "swap": ["takeEvent", "readXenopsd"] }"#,
  #"{ "in": "event", "add": [{ "step": "takeEvent" }] }"#,
  #"{ "in": "event", "drop": true }"#,
  #"{ "in": "event", "replace": "takeEvent", "with": { "step": "saveMetadata", "when": ["running", "#
    + #""changed"], "onFailure": "event.again", "fails": "possibly" } }"#,
  #"{ "in": "event", "condition": "changed", "becomes": ["running"], "at": ["takeEvent"] }"#,
]

@Test(arguments: entries)
func `a change is spelt as a model file has it`(entry: String) throws {
  let change = try JSONShape<Change>.change(in: .model).decode(Array(entry.utf8), file: nil)
  #expect(JSONWriter.oneLine(change.declaredElement) == entry)
}

@Test func `every kind of change is spelt`() {
  #expect(
    ChangeKind.allCases.allSatisfy { kind in
      entries.contains { $0.contains("\"\(kind.rawValue)\":") }
    })
}
