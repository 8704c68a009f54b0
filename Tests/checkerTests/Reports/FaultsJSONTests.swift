import Invariants
import Testing

@testable import checker

@Test func `a document has the budgets that decide each property`() throws {
  var model = try LoadedModel.load("\(Repository.path)/models/migration-combined.jsonc")
  model.path = "combined.jsonc"
  let run = try Exploring(options: Options()).faults(
    of: model, asking: [.singleExecution, .operationsExclude, .migrationCompletes])
  let document = FaultsJSON(report: FaultsReport(runs: [run])).document
  let root = try JSONReader.read(JSONWriter.pretty(document))
  guard case .array(let models) = root["models"]?.value,
    case .array(let properties) = models.first?["properties"]?.value
  else {
    Issue.record("the document has a model")
    return
  }
  let head = ["completion", "bounds", "budgets"].map { key in
    models[0][key].map { JSONWriter.oneLine(JSONElement($0)) }
  }
  #expect(
    head == [
      #""exhaustive""#, #"{ "xapiRestart": 1, "migrationLinkLoss": 1, "replyLoss": 1 }"#, "8",
    ])
  #expect(
    properties.map { JSONWriter.oneLine(JSONElement($0)) } == [
      #"{ "name": "SingleExecution", "kind": "state", "verdict": "holds", "smallest": [] }"#,
      #"{ "name": "OperationsExclude", "kind": "state", "verdict": "violated", "smallest": [{ "#
        + #""budgets": { "xapiRestart": 1, "migrationLinkLoss": 1 }, "steps": 33, "#
        + #""isSmallest": true }], "greatest": [{ "budgets": { "xapiRestart": 1, "replyLoss": 1 }, "#
        + #""isVacuous": false }, { "budgets": { "migrationLinkLoss": 1, "replyLoss": 1 }, "#
        + #""isVacuous": false }] }"#,
      #"{ "name": "MigrationCompletes", "kind": "landmark", "verdict": "reached", "smallest": [{ "#
        + #""budgets": {}, "isSmallest": true }], "greatest": [] }"#,
    ])
}
