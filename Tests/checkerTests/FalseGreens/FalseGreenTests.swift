import Explorer
import Glibc
import Invariants
import Spec
import TestSupport
import Testing

@testable import checker

@Test func `having nothing to explore is an error, never a space in which everything holds`() throws
{
  #expect(throws: ExplorationError.noInitialState) {
    try explore(GraphSystem(initialStates: [], edges: []))
  }
  #expect(
    try mistakes(in: ModelSource(initially: "[]")) == """
      model.jsonc:5:16: error: initially: found no initial state, expected where each VM is; for \
      example { "vm": 0, "running": { "on": 0 } }
      """)
}

@Test func `a search that is cut short never says that something holds, or is vacuous`() throws {
  var shortages = (0..<27).map { ExplorationOptions(limits: Limits(depth: $0)) }
  shortages += [1, 50, 60].map { ExplorationOptions(limits: Limits(states: $0)) }
  shortages.append(ExplorationOptions(limits: Limits(memoryBytes: 1)))
  for options in shortages {
    let run = try ModelSource.localMigration.explored(asking: nil, options)
    #expect(!run.isExhaustive && run.completion.phrase != nil, "\(options.limits)")
    #expect(run.verdicts.allSatisfy { $0.verdict == .incomplete || $0.verdict == .reached })
    #expect(run.status == .incomplete && run.statusOfCheck == .incomplete)
    #expect(GateLine(run: run).status == .incomplete)
  }
}

@Test func `an interrupted search never says that something holds`() throws {
  // The interrupt is polled every few hundred states, so a small model would finish first.
  let options = ExplorationOptions(isInterrupted: { true })
  let run = try ModelSource.linkLoss.explored(asking: nil, options)
  #expect(run.completion == .incomplete(.interrupted))
  #expect(run.verdicts.allSatisfy { ![.holds, .vacuous, .notReached].contains($0.verdict) })
  #expect(run.status != .holds && run.statusOfCheck != .holds)
}

@Test func `a limit that is not reached does not cut the search short`() throws {
  let limits = Limits(states: 62, depth: 28)
  let run = try ModelSource.localMigration.explored(
    asking: nil, ExplorationOptions(limits: limits))
  #expect(run.isExhaustive && run.status == .holds)
}

@Test func `a misspelt property is an error wherever it can be written`() throws {
  try withTemporaryFolder { folder in
    let model = ModelSource.migration.adding(#""expect": { "UniqueUuid": "holds" }"#)
    #expect(
      try mistakes(in: model) == """
        model.jsonc:7:15: error: expect: found the unknown key "UniqueUuid", did you mean \
        "UniqueUUID"?
        """)
    let path = try ModelSource.migration.write(in: folder)
    var options = Options()
    options.properties = ["UniqueUUID", "UniqueUuid"]
    for command in [Command.check, .gate] {
      let error = #expect(throws: CommandFailure.self) { try command.run([path], options) }
      #expect(
        error?.message == """
          checker: error: found no property "UniqueUuid", did you mean "UniqueUUID"?

          """)
    }
  }
}

@Test
func `a property whose subject never occurs is vacuous, and a gate that expects it to hold fails`()
  throws
{
  let run = try ModelSource.update.adding(#""expect": { "NoFalseHalt": "holds" }"#).explored()
  #expect(run.verdict(of: .noFalseHalt) == .vacuous)
  #expect(
    GateLine(run: run).mismatches.map(\.phrase)
      == ["NoFalseHalt: expected holds, found vacuous"])
  #expect(run.statusOfCheck == .violated)
}

@Test func `a step that never fires is reported, though its procedure runs all the time`() throws {
  let change =
    #"{ "in": "event", "insert": { "step": "injectEvent", "when": ["metadataAbsent"] }, "after": "readXenopsd" }"#
  let run = try ModelSource.update.adding("\"changes\": [\(change)]").explored()
  #expect(run.untakenSteps.contains { $0.step == "injectEvent" && $0.caller == "event" })
  let text = CheckText(run: run, style: Style(isColored: false), isQuiet: false).text
  #expect(text.contains("\nNever taken, though the procedure ran:\n  event: injectEvent\n"))
}

@Test func `an empty expectation is refused, and a gate refuses a model without any`() throws {
  #expect(
    try mistakes(in: ModelSource.migration.adding(#""expect": {}"#)) == """
      model.jsonc:7:13: error: expect: found no expectation, expected at least one; name properties \
      and their verdicts
      """)
  try withTemporaryFolder { folder in
    let path = try ModelSource.migration.write(in: folder)
    let error = #expect(throws: CommandFailure.self) {
      try GateCommand(options: Options()).run([path])
    }
    #expect(
      error?.message == """
        \(path): error: found no "expect", which is what a gate compares with; write it by hand, or \
        with --update

        """)
  }
}

@Test func `a gate without models cannot pass`() throws {
  try withTemporaryFolder { folder in
    mkdir(folder + "/designs", 0o777)
    let design = try InputFile.text(of: Repository.proposed)
    try OutputFile.write(design, to: folder + "/designs/proposed.jsonc")
    let error = #expect(throws: CommandFailure.self) {
      try GateCommand(options: Options()).run([folder])
    }
    #expect(
      error?.message == """
        checker: error: found no model in the folder "\(folder)", expected files named *.jsonc or \
        *.json

        """)
    #expect(runChecker(["gate"]) == .unusable)
  }
}
