import Explorer
import Invariants
import Spec
import Testing

@testable import checker

private let models = Repository.path + "/models/"

/// Shipped models, a property that each violates, and the pool, requests and faults that are left.
private let cases: [(path: String, property: Property, left: String)] = [
  ("migration-link-loss", .noFriendlyFire, "2 1 migrate migrationLinkLoss"),
  ("legacy/migration", .uniqueUUID, "2 1 migrate"),
  ("legacy/host-crash-start", .singleExecution, "2 1 start hostCrash"),
  ("current/migration-start-any-fault", .noFalseHalt, "2 1 migrate hostCrash"),
  ("what-if/go-ahead-before-rename", .uniqueUUID, "2 1 migrate 1 change"),
  ("migration-combined", .operationsExclude, "2 1 migrate xapiRestart migrationLinkLoss"),
  ("two-vms-crossing", .successIsVisible, "2 1 migrate"),
  ("operator/power-state-reset", .noFalseHalt, "2 1 managementPartition"),
  ("ha/source-lost-proposed", .startGuard, "3 1 migrate hostLoss"),
]

private func minimised(
  _ path: String, _ property: Property, _ options: Options = Options()
) throws -> MinimisedModel {
  let model = try LoadedModel.load(models + path + ".jsonc")
  let found = try ModelMinimising(model, breaking: property, Exploring(options: options)).run()
  return try #require(found.result)
}

/// What a declaration has, in a line.
private func summary(of declaration: ModelDeclaration) -> String {
  let requests = Spec.Operation.allCases.filter { declaration.requests[$0] != nil }
  let faults = Fault.allCases.filter { declaration.faults[$0] != nil }
  let sizes = [declaration.hostCount, declaration.initially.count].map(String.init)
  let changes = declaration.changes.isEmpty ? [] : ["\(declaration.changes.count) change"]
  return (sizes + requests.map(\.spelling) + faults.map(\.spelling) + changes)
    .joined(separator: " ")
}

@Test(arguments: cases.indices)
func `the smaller model has only what the violation needs`(index: Int) throws {
  let (path, property, left) = cases[index]
  let result = try minimised(path, property)
  #expect(summary(of: result.file.declaration) == left)
  #expect(result.status == .holds)
}

@Test(arguments: cases.indices)
func `the smaller model, loaded from its file, breaks the property and is as it expects`(
  index: Int
) throws {
  let (path, property, _) = cases[index]
  let result = try minimised(path, property)
  try withTemporaryFolder { folder in
    let file = folder + "/least.jsonc"
    try OutputFile.write(result.file.moved(from: models + path + ".jsonc", to: file).text, to: file)
    let model = try LoadedModel.load(file)
    #expect(model.expectation?.verdicts[property] == .violated)
    let run = ModelRun.explore(model, asking: nil, ExplorationOptions())
    #expect(run.verdict(of: property) == .violated)
    #expect(run.statusOfCheck == .holds)
    let trace = run.counterexamples.first { $0.property == property }
    #expect(trace?.steps.count == result.after?.steps)
  }
}

/// Every model that is smaller by one thing, found from the text and not by the minimiser.
@Test(arguments: cases.indices)
func `no single reduction of the smaller model breaks the property`(index: Int) throws {
  let (path, property, _) = cases[index]
  let result = try minimised(path, property)
  let declaration = result.file.declaration
  let design = try LoadedDesign.load(
    try DesignFile.find(declaration.design, for: models + path + ".jsonc"))
  var tried = 0
  for kind in ReductionKind.allCases {
    for smaller in kind.reductions(of: declaration) {
      let file = ModelFileText(declaration: smaller)
      guard let model = try? file.loaded(from: models + path + ".jsonc", design) else { continue }
      let run = ModelRun.explore(model, asking: [property], ExplorationOptions())
      #expect(run.isExhaustive && run.verdict(of: property) != .violated, "\(file.text)")
      tried += 1
    }
  }
  #expect(tried > 0)
}

@Test func `a property that holds is not minimised`() throws {
  let model = try LoadedModel.load(models + "migration-link-loss.jsonc")
  let found = try ModelMinimising(
    model, breaking: .uniqueUUID, Exploring(options: Options())
  ).run()
  #expect(found.verdict == .holds && found.result == nil)
}

@Test func `a limit makes the result incomplete, and it still breaks the property`() throws {
  var options = Options()
  options.maximumStates = 3300
  options.hasNoReductions = true
  let result = try minimised("legacy/host-crash-start", .locationAgrees)
  #expect(result.undecidedCount == 0)
  let (before, after) = (result.before, try #require(result.after))
  #expect(after.states <= before.states && after.steps == before.steps)
}

@Test func `a change that the violation does not need is dropped`() throws {
  try withTemporaryFolder { folder in
    let source = ModelSource(more: [
      #""changes": [{ "in": "migrate.source", "move": "sendGoAhead", "before": "rename" }, "#
        + #"{ "in": "master.overview", "drop": true }]"#,
      #""requests": { "migrate": 2 }"#, #""guest": { "update": 1 }"#,
    ])
    let model = try source.load(in: folder)
    let found = try ModelMinimising(
      model, breaking: .renameOrder, Exploring(options: Options())
    ).run()
    let declaration = try #require(found.result).file.declaration
    #expect(summary(of: declaration) == "2 1 migrate 1 change")
    #expect(declaration.requests[.migrate]?.budget == 1 && declaration.guest.isEmpty)
    #expect(declaration.title == "A test (the least that breaks RenameOrder)")
  }
}
