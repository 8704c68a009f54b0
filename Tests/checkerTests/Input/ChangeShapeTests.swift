import Spec
import Testing

@testable import checker

/// The mistakes in a model with these changes, the first of which is on line 7.
private func mistakes(inChanges changes: String...) throws -> String {
  let list = changes.map { "    \($0)" }.joined(separator: ",\n")
  return try mistakes(in: ModelSource(more: ["\"changes\": [\n\(list)\n  ]"]))
}

@Test func `each kind of change is read and applied`() throws {
  try withTemporaryFolder { folder in
    let changes = #"""
      "changes": [
          { "in": "migrate.source", "remove": "awaitReady" },
          { "in": "migrate.source", "move": "sendGoAhead", "before": "rename" },
          { "in": "migrate.source", "swap": ["suspendDomain", "sendMemory"] },
          { "in": "hardShutdown.running", "insert": { "step": "assertResident" }, "after": "assertResident" },
          { "in": "cleanShutdown.xenopsd", "replace": "shutDownGuest", "with": [] },
          { "in": "event", "remove": "writePowerState#2" },
          { "in": "master.overview", "drop": true }
        ]
      """#
    let loaded = try ModelSource(more: [changes]).load(in: folder)
    func steps(_ procedure: String) -> [String] {
      let design = loaded.machine.model.design
      return design.procedures[design.index(of: procedure) ?? 0].steps.map(\.step.value)
    }
    #expect(
      steps("migrate.source") == [
        "importMetadata", "openStream", "copyMemory", "sendMemory", "suspendDomain", "sendGoAhead",
        "rename", "awaitDone", "destroyDomain", "removeMetadata",
      ])
    #expect(
      steps("hardShutdown.running")
        == [
          "assertResident", "assertResident", "queueOperation", "awaitOperation", "awaitEvents",
          "assertRecord",
        ])
    #expect(steps("cleanShutdown.xenopsd") == ["destroyDomain"])
    #expect(
      steps("event") == [
        "takeEvent", "recallEvent", "readXenopsd", "setResidentOn", "writePowerState",
        "saveMetadata", "writeAlwaysRun", "removeMetadata", "call", "rememberEvent",
      ])
    #expect(steps("master.start") == ["serveDatabase", "call"])
    #expect(loaded.changes.count == 7)
  }
}

@Test func `changes that do not apply are all reported, with their positions`() throws {
  #expect(
    try mistakes(
      inChanges: #"{ "in": "migrate.source", "remove": "unpause" }"#,
      #"{ "in": "event", "remove": "writePowerState" }"#,
      #"{ "in": "event", "move": "takeEvent", "before": "recallEvent" }"#,
      #"{ "in": "event", "swap": ["takeEvent", "takeEvent"] }"#,
      #"{ "in": "event", "remove": "writePowerState#3" }"#,
      #"{ "in": "migrate.sorce", "remove": "sendGoAhead" }"#) == """
        model.jsonc:7:13: error: changes: the design is valid on its own, but not with these \
        changes
        model.jsonc:7:41: error: the procedure "migrate.source" has no step "unpause"; it has \
        importMetadata, openStream, awaitReady, copyMemory, suspendDomain, sendMemory, rename, \
        sendGoAhead, awaitDone, destroyDomain, removeMetadata
        model.jsonc:8:32: error: the procedure "event" has more than one step "writePowerState"; say \
        which: writePowerState#1, writePowerState#2
        model.jsonc:9:30: error: this change has no effect: the step stands there already
        model.jsonc:10:44: error: this change has no effect: both are the same step
        model.jsonc:11:32: error: the procedure "event" has no step "writePowerState#3", did you mean \
        "writePowerState#1"?
        model.jsonc:12:13: error: there is no procedure "migrate.sorce", did you mean "migrate.source"?
        """)
}

@Test func `a design that is invalid on its own is not called valid`() throws {
  let change = #"{ "in": "event", "insert": { "step": "injectEvent" }, "after": "takeEvent" }"#
  let model = ModelSource(design: #""design.jsonc""#, more: ["\"changes\": [\(change)]"])
  func found(_ steps: String) throws -> String {
    try mistakes(
      in: model.text, design: "{ \"design\": \"x\", \"procedures\": { \"event\": [\(steps)] } }")
  }
  #expect(try found(#"{ "step": "takeEvent" }"#) == "")
  #expect(
    try found(#"{ "step": "takeEvent" }, { "step": "readResidentOn", "to": "self" }"#)
      == #"design.jsonc:1:97: error: "readResidentOn" has no parameter "to"; it has none except "#
      + #""when", "onFailure" and "fails""#)
}

@Test func `a design without a procedure that high availability needs is not called valid`() throws
{
  let change = #"{ "in": "event", "insert": { "step": "injectEvent" }, "after": "takeEvent" }"#
  let model = ModelSource(
    design: #""design.jsonc""#, pool: #"{ "hosts": 2, "vms": 1, "ha": true }"#,
    more: ["\"changes\": [\(change)]"])
  let design = #"{ "design": "x", "procedures": { "event": [{ "step": "takeEvent" }] } }"#
  #expect(
    try mistakes(in: model.text, design: design)
      == #"model.jsonc: error: high availability needs the procedure "HA.monitor"; add it to the design"#
  )
}

@Test func `a design without a procedure that an operator's action needs is not called valid`()
  throws
{
  let change = #"{ "in": "event", "insert": { "step": "injectEvent" }, "after": "takeEvent" }"#
  let model = ModelSource(
    design: #""design.jsonc""#,
    more: [#""operator": { "powerStateReset": 1 }"#, "\"changes\": [\(change)]"])
  let design = #"{ "design": "x", "procedures": { "event": [{ "step": "takeEvent" }] } }"#
  #expect(
    try mistakes(in: model.text, design: design)
      == #"model.jsonc: error: the operator's powerStateReset needs the procedure "#
      + #""VM.power_state_reset"; add it to the design"#)
}

@Test func `a change has one kind, and a place only if it needs one`() throws {
  let kinds =
    #"expected one of "remove", "insert", "move", "swap", "replace", "condition", "add" or "drop""#
  #expect(
    try mistakes(
      inChanges: #"{ "in": "event" }"#,
      #"{ "in": "event", "remove": "takeEvent", "move": "takeEvent", "before": "x" }"#,
      #"{ "in": "event", "insert": { "step": "takeEvent" } }"#,
      #"{ "in": "event", "insert": { "step": "takeEvent" }, "before": "x", "after": "x" }"#,
      #"{ "in": "event", "replace": "takeEvent" }"#,
      #"{ "in": "event", "remove": "takeEvent", "with": [] }"#,
      #"{ "in": "event", "remove": "takeEvent", "after": "x" }"#,
      #"{ "remove": "takeEvent" }"#, #"{ "in": "event", "delete": "takeEvent" }"#) == """
        model.jsonc:7:7: error: changes[0].in: found 0 kinds of change, \(kinds)
        model.jsonc:8:7: error: changes[1].in: found 2 kinds of change, \(kinds)
        model.jsonc:9:22: error: changes[2].insert: found 0 of "before" and "after", expected "before" \
        or "after"
        model.jsonc:10:22: error: changes[3].insert: found 2 of "before" and "after", expected \
        "before" or "after"
        model.jsonc:11:22: error: changes[4].replace: "replace" and "with" belong together
        model.jsonc:12:22: error: changes[5].remove: "replace" and "with" belong together
        model.jsonc:13:22: error: changes[6].remove: found 1 of "before" and "after", expected neither
        model.jsonc:14:5: error: changes[7]: found no "in", expected a string
        model.jsonc:15:7: error: changes[8].in: found 0 kinds of change, \(kinds)
        model.jsonc:15:22: error: changes[8]: found the unknown key "delete"; the keys here are "in", \
        "remove", "insert", "move", "swap", "replace", "with", "condition", "becomes", "at", "add", "drop", "before" and "after"
        """)
}

@Test func `a change of a condition edits each step that has it, or only those it names`() throws {
  func conditions(_ change: String) throws -> [String] {
    var list: [String] = []
    try withTemporaryFolder { folder in
      let loaded = try ModelSource(more: ["\"changes\": [\(change)]"]).load(in: folder)
      let design = loaded.machine.model.design
      list = design.procedures[design.index(of: "event") ?? 0].steps
        .map { $0.when.map(\.value).joined(separator: " ") }.filter { $0.contains("unning") }
    }
    return list
  }
  let rest = "metadataPresent notRunning notSuspended noXenopsdOperation"
  let three = Array(repeating: "metadataPresent notRunning noXenopsdOperation", count: 3)
  #expect(
    try conditions(#"{ "in": "event", "condition": "changed", "becomes": [] }"#)
      == ["running", rest] + three)
  #expect(
    try conditions(
      #"{ "in": "event", "condition": "noXenopsdOperation", "becomes": ["changed", "notRunning"], "at": "removeMetadata" }"#
    ) == ["running changed", rest, three[0], "metadataPresent notRunning changed", three[0]])
}

@Test func `a change of a condition that no step has, or that changes nothing, is refused`() throws
{
  let found = try mistakes(
    inChanges: #"{ "in": "event", "condition": "runing", "becomes": [] }"#,
    #"{ "in": "event", "condition": "changed", "becomes": [], "at": "takeEvent" }"#,
    #"{ "in": "event", "condition": "changed", "becomes": "changed" }"#)
  #expect(
    found == """
      model.jsonc:7:13: error: changes: the design is valid on its own, but not with these changes
      model.jsonc:7:35: error: no step of "event" has the condition "runing", did you mean "running"?
      model.jsonc:8:67: error: the step "takeEvent" of "event" has no condition "changed"
      model.jsonc:9:35: error: this change has no effect: the condition stays the same
      """)
  #expect(
    try mistakes(inChanges: #"{ "in": "event", "condition": "changed" }"#)
      == #"model.jsonc:7:22: error: changes[0].condition: "condition" and "becomes" belong together, and "at" only to them"#
  )
}

@Test func `a step is not replaced by itself`() throws {
  #expect(
    try mistakes(
      inChanges:
        #"{ "in": "migrate.source", "replace": "awaitReady", "with": { "step": "awaitReady" } }"#)
        == """
        model.jsonc:7:13: error: changes: the design is valid on its own, but not with these changes
        model.jsonc:7:42: error: this change has no effect: the step is replaced by itself
        """)
}
