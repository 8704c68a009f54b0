import Explorer
import Invariants
import Spec
import Testing

@testable import checker

/// A comparison of the proposed design, A, with one whose source gives the go-ahead too early, B.
func goAheadComparison() throws -> checker.Comparison {
  let path = Repository.path + "/models/what-if/go-ahead-before-rename.jsonc"
  var changed = try LoadedModel.load(path)
  var plain = try changed.replacingDesign(with: Repository.proposed)
  (plain.path, changed.path) = ("a.jsonc", "b.jsonc")
  let properties = try ["SingleExecution", "UniqueUUID", "RenameOrder", "MetadataRemoval"].map {
    try #require(Property(rawValue: $0))
  }
  return checker.Comparison(
    runOfA: ModelRun.explore(plain, asking: properties, ExplorationOptions(threads: 1)),
    runOfB: ModelRun.explore(changed, asking: properties, ExplorationOptions(threads: 1)),
    procedures: ProcedureDifference.list(
      plain.machine.model.design, changed.machine.model.design),
    behaviours: BehaviourDifference(plain, changed, BehaviourDifference.Limits()))
}

@Test func `an early go-ahead loses properties, moves one step, and shows what was never seen`()
  throws
{
  let comparison = try goAheadComparison()
  #expect(
    comparison.properties.map { "\($0.property.rawValue) \($0.meaning.rawValue)" }
      == ["SingleExecution lost", "UniqueUUID lost", "RenameOrder lost"])
  #expect(comparison.status == .violated)
  #expect(!comparison.counterexamples.isEmpty)
  #expect(
    comparison.procedures == [
      ProcedureDifference(
        procedure: "migrate.source", isNew: nil,
        lines: [
          .init(
            change: .moved,
            before: .init(number: 7, text: "rename from=original to=sourceTemporary"),
            after: .init(number: 8, text: "rename from=original to=sourceTemporary"))
        ])
    ])
  guard case .alike = comparison.behaviours.ofFirst,
    case .parts(let parting) = comparison.behaviours.ofSecond
  else {
    Issue.record("every run of A looks like one of B, and not the other way round")
    return
  }
  #expect(parting.trace.steps.count == 25)
  #expect(parting.trace.steps.last?.phrase == "writePowerState vm0 to=observed")
  #expect(parting.seen == ["vm0: power_state Halted, resident_on host0, executed by host1"])
  #expect(parting.alternatives.count == 2)
  #expect(parting.trace.breaks.isEmpty)
}

@Test func `the reports of a comparison name what is lost, the step and the part that is new`()
  throws
{
  let comparison = try goAheadComparison()
  let text = ComparisonText(comparison: comparison, style: Style(isColored: false)).text
  #expect(text.contains("  lost      UniqueUUID       holds → violated\n"))
  #expect(text.contains("    moved    7 → 8   rename from=original to=sourceTemporary\n"))
  #expect(text.contains("  Every run of A looks like one of B.\n"))
  #expect(text.contains("  B shows what A never does, after 25 steps; see below.\n"))
  #expect(text.contains("Under A, after the same beginning, the pool never shows this.\n"))
  let markdown = ComparisonMarkdown(comparison: comparison).text
  #expect(markdown.hasPrefix("## 3 properties are lost\n\n| | model | design |\n"))
  #expect(markdown.contains("| UniqueUUID | holds | violated | **lost** |\n"))
  #expect(markdown.components("<details>") == markdown.components("</details>"))
  #expect(markdown.components("```mermaid") == comparison.counterexamples.count + 1)
  let document = JSONWriter.pretty(ComparisonJSON(comparison: comparison).document)
  let root = try JSONReader.read(Array(document.utf8))
  #expect(
    root["version"] != nil && root["behaviours"] != nil && root["counterexamples"] != nil)
  #expect(document.contains(#""of": "a", "result": "alike""#))
}

extension String {
  /// How often a part occurs.
  fileprivate func components(_ part: String) -> Int { split(separator: part).count - 1 }
}

@Test func `pools of different sizes are not compared, and a limit leaves the question open`()
  throws
{
  try withTemporaryFolder { folder in
    let small = try ModelSource.update.load(in: folder, as: "small.jsonc")
    let large = try ModelSource.migration.load(in: folder, as: "large.jsonc")
    let sizes = BehaviourDifference(small, large, BehaviourDifference.Limits())
    guard case .undecided("the pools have different numbers of hosts or VMs") = sizes.ofFirst else {
      Issue.record("found \(sizes.ofFirst)")
      return
    }
    let limited = BehaviourDifference(large, large, .init(states: 10, pairs: 1))
    guard case .undecided("a model has more than 10 states without reductions") = limited.ofSecond
    else {
      Issue.record("found \(limited.ofSecond)")
      return
    }
    #expect(!limited.isDecided)
    let same = BehaviourDifference(small, small, BehaviourDifference.Limits())
    #expect(same.isDecided)
  }
}
