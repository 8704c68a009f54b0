import Testing

@testable import checker

/// The mistakes in a model with these changes, the first of which is on line 7.
private func mistakes(inChanges changes: String...) throws -> String {
  let list = changes.map { "    \($0)" }.joined(separator: ",\n")
  return try mistakes(in: ModelSource(more: ["\"changes\": [\n\(list)\n  ]"]))
}

/// The line before the mistakes of a design that only the changes have made invalid.
private let preamble = """
  model.jsonc:7:13: error: changes: the design is valid on its own, but not with these changes
  """

@Test func `a value that is not a step is reported before any step is looked up`() throws {
  let expected = #"expected a step such as { "step": "unpause", "name": "original" }"#
  #expect(
    try mistakes(
      inChanges: #"{ "in": "event", "insert": "takeEvent", "after": "readXenopsd" }"#,
      #"{ "in": "event", "insert": { "name": "original" }, "after": "readXenopsd" }"#,
      #"{ "in": "event", "replace": "takeEvent", "with": { "step": 1, "when": "running" } }"#,
      #"{ "in": "event", "replace": "takeEvent", "with": { "step": "x", "onFailure": [] } }"#,
      #"{ "in": "event", "replace": "readXenopsd", "with": 3 }"#) == """
        model.jsonc:7:32: error: changes[0].insert: found a string, \(expected)
        model.jsonc:8:32: error: changes[1].insert: found no "step", \(expected)
        model.jsonc:9:64: error: changes[2].with.step: found 1, expected a string
        model.jsonc:9:75: error: changes[2].with.when: found a string, expected an array
        model.jsonc:10:82: error: changes[3].with.onFailure: found an array, expected a string
        model.jsonc:11:56: error: changes[4].with: found 3, \(expected)
        """)
}

@Test func `an unknown step, parameter or value suggests the nearest`() throws {
  #expect(
    try mistakes(
      inChanges:
        #"{ "in": "migrate.source", "insert": { "step": "destroyDomian", "name": "original" }, "before": "rename" }"#,
      #"{ "in": "migrate.source", "replace": "rename", "with": { "step": "rename", "form": "original", "to": "temporary" } }"#
    ) == """
      \(preamble)
      model.jsonc:7:51: error: there is no step "destroyDomian", did you mean "destroyDomain"?
      model.jsonc:8:70: error: "rename" lacks its parameter "from"; it is one of original, \
      destinationTemporary, sourceTemporary, startTemporary
      model.jsonc:8:80: error: "rename" has no parameter "form", did you mean "from"?
      model.jsonc:8:106: error: "temporary" is not a value of "to" of "rename"; it is one of \
      original, destinationTemporary, sourceTemporary, startTemporary
      """)
}

@Test func `a step says with a word that it may fail by itself`() throws {
  #expect(
    try mistakes(
      inChanges:
        #"{ "in": "event", "replace": "readXenopsd", "with": { "step": "readXenopsd", "fails": true } }"#
    ) == """
      model.jsonc:7:90: error: changes[0].with.fails: found true, expected a string
      """)
  #expect(
    try mistakes(
      inChanges:
        #"{ "in": "event", "replace": "readXenopsd", "with": { "step": "readXenopsd", "fails": "posibly" } }"#
    ) == """
      \(preamble)
      model.jsonc:7:90: error: "posibly" is not a value of "fails" of "readXenopsd", did you mean \
      "possibly"?
      """)
}

@Test func `a step for another actor is refused`() throws {
  #expect(
    try mistakes(
      inChanges:
        #"{ "in": "migrate.host", "insert": { "step": "sendDone" }, "before": "queueOperation" }"#)
        == """
        \(preamble)
        model.jsonc:7:49: error: "sendDone" is not a step for the host's half of a call, which runs \
        "migrate.host"; it is a step for the receiving half of a migration
        """)
}

@Test func `a condition in the wrong place is refused, with the reason`() throws {
  #expect(
    try mistakes(
      inChanges:
        #"{ "in": "event", "replace": "readXenopsd", "with": { "step": "readXenopsd", "when": ["notResident"] } }"#,
      #"{ "in": "event", "insert": { "step": "injectEvent", "when": ["residentHere"] }, "after": "takeEvent" }"#,
      #"{ "in": "event", "insert": { "step": "injectEvent", "when": ["halted"] }, "after": "takeEvent" }"#
    ) == """
      \(preamble)
      model.jsonc:7:90: error: the condition "notResident" makes no sense here: it is read in the \
      database when a call is admitted, so only "admit" can have it
      model.jsonc:8:66: error: the condition "residentHere" makes no sense here: nothing before it \
      reads that, as "readResidentOn" would
      model.jsonc:9:66: error: there is no condition "halted"
      """)
}

@Test func `a clean-up is refused for a step that cannot fail, and must exist`() throws {
  #expect(
    try mistakes(
      inChanges:
        #"{ "in": "event", "insert": { "step": "injectEvent", "onFailure": "release" }, "after": "takeEvent" }"#,
      #"{ "in": "migrate.host", "replace": "awaitOperation", "with": { "step": "awaitOperation", "onFailure": "relase" } }"#
    ) == """
      \(preamble)
      model.jsonc:7:70: error: "injectEvent" cannot fail, so "onFailure" has no effect; leave it out
      model.jsonc:8:107: error: there is no procedure "relase", did you mean "release"?
      """)
}
