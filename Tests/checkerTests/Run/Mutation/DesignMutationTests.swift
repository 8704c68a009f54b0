import Explorer
import Invariants
import Spec
import Testing

@testable import checker

/// The mutants of some procedures of the amended design in shipped models.
private func mutation(
  of procedures: [String], in models: [String], threads: Int = 1, graphStates: Int = 100_000
) throws -> DesignMutation {
  let runs = try models.map { name in
    var model = try LoadedModel.load("\(Repository.path)/models/\(name).jsonc")
    model.path = name
    return ModelRun.explore(
      model, asking: nil, ExplorationOptions(threads: 1), reductions: .all, isReported: false)
  }
  return try DesignMutation.run(
    "amended.jsonc", runs[0].model.design.design, runs, in: procedures, threads: threads,
    limits: MutantTrial.Limits(graphStates: graphStates, memoryBytes: 1 << 30)
  ) { _, _ in }
}

/// Each mutant with its result, `sentence: category`.
private func lines(_ mutation: DesignMutation) -> [String] {
  mutation.results.map { "\($0.mutant.sentence): \($0.outcome.category.rawValue)" }
}

@Test func `every mutant of a start is killed, or changes nothing that can be seen`() throws {
  let found = try mutation(of: ["start.xenopsd"], in: ["amended/start-start"])
  #expect(
    MutantOutcome.Category.allCases.map { found.results($0).count } == [0, 2, 2, 0, 26, 2])
  #expect(
    found.results(.equivalent).map(\.mutant.sentence)
      == ["drop markSurvivable", "swap markSurvivable and unpause"])
  #expect(
    found.results(.notRun).map(\.mutant.sentence) == [
      "createDomain: without fails possibly", "buildDomain: without fails possibly",
    ])
}

@Test func `a kill names the model, the property and the length, in the cheapest model`() throws {
  let models = ["amended/start-start", "amended/start-step-failure"]
  let found = try mutation(of: ["start.xenopsd"], in: models)
  #expect(found.models.map(\.model.path) == models.reversed())
  let dropped = try #require(found.results.first { $0.mutant.sentence == "drop unpause" })
  guard case .killed(let kill) = dropped.outcome else {
    Issue.record("a start that never unpauses starts nothing")
    return
  }
  #expect(kill.model == "amended/start-step-failure")
  #expect(kill.before.isGood)
  #expect(found.results(.notRun).isEmpty)
}

@Test func `the outcomes of mutants are the same for any number of threads`() throws {
  let one = try mutation(of: ["start.xenopsd"], in: ["amended/start-step-failure"])
  let three = try mutation(of: ["start.xenopsd"], in: ["amended/start-step-failure"], threads: 3)
  var reports = [MutationReport(designs: [one]), MutationReport(designs: [three])].map {
    JSONWriter.pretty(MutationJSON(report: $0).document)
  }
  #expect(reports.removeFirst() == reports[0])
}

@Test func `a mutant whose behaviour cannot be compared survives`() throws {
  let found = try mutation(
    of: ["start.xenopsd"], in: ["amended/start-start"], graphStates: 10)
  #expect(found.results(.equivalent).isEmpty)
  let marked = found.results.first { $0.mutant.sentence == "drop markSurvivable" }
  guard case .survived(models: 1, .undecided)? = marked?.outcome else {
    Issue.record("found \(String(describing: marked?.outcome))")
    return
  }
}

@Test func `reports list survivors with an entry that a model can take`() throws {
  let found = try mutation(
    of: ["start.xenopsd"], in: ["amended/start-start"], graphStates: 10)
  let report = MutationReport(designs: [found])
  #expect(report.status == .violated)
  let text = MutationText(report: report, style: Style(isColored: false)).text
  #expect(
    text.hasPrefix(
      """
      amended.jsonc, 1 model
      32 mutants: 2 survived, 2 not run, 0 equivalent, 0 incomplete, 26 killed, 2 invalid

      Survived: no model notices the edit
        start.xenopsd
          amended.jsonc:248  drop markSurvivable (not decided whether it behaves differently; 1 model)
            { "in": "start.xenopsd", "remove": "markSurvivable" }

      """))
  #expect(text.contains("Not run: no model runs what the edit changes\n  start.xenopsd 2\n"))
  let markdown = MutationMarkdown(report: report).text
  #expect(
    markdown.contains("| `{ \"in\": \"start.xenopsd\", \"remove\": \"markSurvivable\" }` |\n"))
  #expect(markdown.contains("<details><summary>killed: 26</summary>\n"))
}
