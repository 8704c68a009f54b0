import Invariants
import Explorer
import Spec
import Testing

@testable import checker

private func line(
  _ model: ModelSource, expecting expectation: String, depth: Int? = nil,
  reductions: Reductions = .all
) throws -> GateLine {
  let options = ExplorationOptions(limits: Limits(depth: depth))
  let run = try model.adding("\"expect\": { \(expectation) }").explored(
    asking: nil, options, reductions: reductions)
  return GateLine(run: run)
}

@Test func `a gate finds no difference if everything is as expected`() throws {
  let found = try line(
    .linkLoss,
    expecting: """
      "states": 1849, "depth": 38, "NoFriendlyFire": "violated", "LocationAgrees": "violated",
      "SuccessIsVisible": "violated", "NoStaleResidentOn": "violated",
      "DeadVMCanStart": "violated", "FailureIsTrue": "violated", "RunningVMExecutes": "violated",
      "StartGuard": "vacuous", "UniqueUUID": "holds", "MigrationCompletes": "reached"
      """)
  #expect(found.mismatches.isEmpty)
  #expect(found.status == .holds)
  #expect(found.run.statusOfCheck == .holds && found.run.status == .violated)
}

@Test func `numbers are compared only with those of a search with every reduction`() throws {
  let expectation = #""states": 1848, "depth": 37, "UniqueUUID": "violated""#
  for reductions in [Reductions.none, Reductions(usesSymmetry: false, mergesSteps: true)] {
    let subjects = try line(.linkLoss, expecting: expectation, reductions: reductions)
      .mismatches.map(\.subject)
    #expect(subjects.contains("UniqueUUID"))
    #expect(!subjects.contains("states") && !subjects.contains("depth"))
  }
}

@Test func `a gate reports every difference, in the order of the properties`() throws {
  let found = try line(
    .linkLoss,
    expecting: """
      "states": 1848, "depth": 37, "NoFriendlyFire": "holds", "UniqueUUID": "violated",
      "StartGuard": "holds", "MigrationCompletes": "notReached"
      """)
  #expect(
    found.mismatches.map(\.phrase) == [
      "states: expected 1848, found 1849", "depth: expected 37, found 38",
      "UniqueUUID: expected violated, found holds",
      "NoFriendlyFire: expected holds, found violated",
      "StartGuard: expected holds, found vacuous",
      "SuccessIsVisible: expected holds, found violated",
      "LocationAgrees: expected holds, found violated",
      "NoStaleResidentOn: expected holds, found violated",
      "DeadVMCanStart: expected holds, found violated",
      "MigrationCompletes: expected not reached, found reached",
      "FailureIsTrue: expected holds, found violated",
      "RunningVMExecutes: expected holds, found violated",
    ])
  #expect(found.status == .violated)
  var updated = found
  updated.isUpdated = true
  #expect(updated.status == .holds)
  #expect(found.run.statusOfCheck == .violated)
}

@Test func `a property that an expectation does not name must be good, and may be vacuous`() throws
{
  #expect(try line(.localMigration, expecting: #""TypeOK": "holds""#).mismatches.isEmpty)
  #expect(
    try line(.linkLoss, expecting: #""TypeOK": "holds""#).mismatches.map(\.subject)
      == [
        "NoFriendlyFire", "SuccessIsVisible", "LocationAgrees", "NoStaleResidentOn",
        "DeadVMCanStart", "FailureIsTrue", "RunningVMExecutes",
      ])
}

@Test func `a gate that was cut short is incomplete, never as expected`() throws {
  let found = try line(
    .linkLoss, expecting: #""states": 5, "depth": 2, "NoFriendlyFire": "violated""#, depth: 3)
  #expect(found.mismatches.isEmpty)
  #expect(found.status == .incomplete)
  #expect(found.run.statusOfCheck == .incomplete)
}

@Test func `a gate that was cut short still reports the violations that it found`() throws {
  let found = try line(.linkLoss, expecting: #""NoFriendlyFire": "holds""#, depth: 14)
  #expect(found.mismatches.map(\.phrase) == ["NoFriendlyFire: expected holds, found violated"])
  #expect(found.status == .violated)
}

@Test func `the length of a shortest counterexample is compared where it is expected`() throws {
  let model = ModelSource.linkLoss
  func phrases(_ length: Int) throws -> [String] {
    let expectation = "\"expect\": { \"NoFriendlyFire\": { \"violated\": \(length) } }"
    let run = try model.adding(expectation).explored(asking: [.noFriendlyFire])
    return GateLine(run: run).mismatches.map(\.phrase)
  }
  #expect(try phrases(13) == [])
  #expect(
    try phrases(12) == ["NoFriendlyFire: expected violated in 12 steps, found 13 steps"])
}

@Test func `a property with notChecked is not asked`() throws {
  let run = try ModelSource.update.adding(#""expect": { "TypeOK": "notChecked" }"#).explored(
    asking: nil)
  #expect(run.verdict(of: .typeOK) == nil && run.verdict(of: .uniqueUUID) == .holds)
}
