import Testing

@testable import Spec

private let source = Design.made(of: [
  procedure(
    "migrate.source", onFailure: "migrate.source.failed",
    [
      step("suspendDomain", ["name": "original"]),
      step("rename", ["from": "original", "to": "sourceTemporary"]),
      step("copyMemory"),
      step("sendGoAhead", onFailure: "late"),
      step("destroyDomain", ["name": "sourceTemporary"]),
    ]),
  procedure("migrate.source.failed", [step("resumeDomain", ["name": "original"])]),
])

@Test func `a design has every mutant that one edit makes, in a fixed order`() {
  let sentences = source.mutants.map { "\($0.change.procedure.value): \($0.sentence)" }
  #expect(
    sentences.filter { !$0.contains("→") } == [
      "migrate.source: drop suspendDomain",
      "migrate.source: swap suspendDomain and rename",
      "migrate.source: drop rename",
      "migrate.source: swap rename and copyMemory",
      "migrate.source: move rename after sendGoAhead",
      "migrate.source: drop copyMemory",
      "migrate.source: swap copyMemory and sendGoAhead",
      "migrate.source: drop sendGoAhead",
      "migrate.source: swap sendGoAhead and destroyDomain",
      "migrate.source: move sendGoAhead before rename",
      "migrate.source: sendGoAhead: without onFailure late, so migrate.source.failed cleans up",
      "migrate.source: drop destroyDomain",
      "migrate.source.failed: drop this clean-up",
      "migrate.source.failed: drop resumeDomain",
    ])
}

@Test func `a parameter gets each of its other values, and its default may be left out`() {
  let design = Design.made(of: [
    procedure("event", [step("clearResidentOn", ["how": "compareAndSet"])])
  ])
  #expect(
    design.mutants.filter { $0.kind == .parameter }.map(\.sentence) == [
      "clearResidentOn: how compareAndSet → set",
      "clearResidentOn: if anyway → unknown", "clearResidentOn: if anyway → notHere",
      "clearResidentOn: if anyway → declaredDead", "clearResidentOn: if anyway → firstSinceBoot",
    ])
}

@Test func `each condition is dropped on its own, and the other ones stay`() throws {
  let design = Design.made(of: [
    procedure(
      "event", [step("removeMetadata", ["name": "original"], when: ["running", "changed"])])
  ])
  let mutants = design.mutants.filter { $0.kind == .condition }
  let left = try mutants.map { try design.applying([$0.change]).procedures[0].steps[0].when }
  #expect(left.map { $0.map(\.value) } == [["changed"], ["running"]])
}

@Test(arguments: [Design.every])
func `every mutant applies to its design and changes it`(design: Design) throws {
  let mutants = design.mutants
  #expect(mutants.count > 300)
  for mutant in mutants { _ = try design.applying([mutant.change]) }
}

@Test func `a step communicates if it says so of itself`() {
  func communicates(_ name: String, _ arguments: KeyValuePairs<String, String> = [:]) -> Bool {
    step(name, arguments).communicates
  }
  for name in ["forward", "awaitReply", "queueOperation", "awaitDone", "sendDone", "callHost"] {
    #expect(communicates(name), "\(name)")
  }
  for name in ["takeEvent", "readXenopsd", "markSurvivable", "copyMemory", "call", "nothing"] {
    #expect(!communicates(name), "\(name)")
  }
}
