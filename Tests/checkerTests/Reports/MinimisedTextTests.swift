import Invariants
import Testing

@testable import checker

/// The summary for a model of the repository.
private func text(_ path: String, _ property: Property) throws -> String {
  var model = try LoadedModel.load("\(Repository.path)/models/\(path).jsonc")
  let found = try ModelMinimising(model, breaking: property, Exploring(options: Options())).run()
  model.path = path
  let result = try #require(found.result)
  return MinimisedText(result: result).text.replacing(Repository.path + "/", with: "")
}

@Test func `a summary compares sizes, and lists what was dropped and narrowed`() throws {
  #expect(
    try text("current/migration-start-any-fault", .singleExecution) == """
      models/current/migration-start-any-fault.jsonc: SingleExecution is violated also in this smaller model
        hosts           2
        VMs             1
        requests        2
        faults          6 → 1
        states          17,129 → 3,171 until it breaks
        counterexample  47 steps
        dropped         a xapi dies; a xenopsd dies; a host is cut off; a migration loses its connection;
                        an answer is lost; the limit of 1 on all faults
        narrowed        VM.start (host0); a host loses its power (host0)
      6 smaller models explored: without any single part of this one, SingleExecution is not violated

      """)
}

@Test func `a summary says if nothing can be left out`() throws {
  let lines = try text("legacy/migration", .uniqueUUID).split(separator: "\n")
  #expect(lines.first == "models/legacy/migration.jsonc: no part of it can be left out")
}
