import Explorer
import Foundation
import Invariants
import Spec
import Testing

@testable import checker

/// The most states of a model whose traces are tried here.
private let smallStateCount = 1500

/// The shipped models that are small and violate something.
private func smallModels() throws -> [LoadedModel] {
  try ModelFiles.find([Repository.path + "/models"]).compactMap { path in
    let model = try LoadedModel.load(path)
    guard let states = model.expectedStates, states <= smallStateCount else { return nil }
    let violates = Property.allCases.contains { model.expectedVerdict(of: $0) == .violated }
    return violates ? model : nil
  }
}

@Test func `every trace of a small shipped model is rendered in every form and replayed`() throws {
  let presentation = Presentation(style: Style(isColored: false))
  var count = 0
  for model in try smallModels() {
    var run = ModelRun.explore(model, asking: nil, ExplorationOptions(), reductions: .all)
    try run.shortenCounterexamples(ExplorationOptions())
    for counterexample in CounterexampleBuilder(model).counterexamples(of: run.counterexamples) {
      for format in OutputFormat.traces {
        #expect(!format.render(counterexample, presentation).isEmpty)
      }
      let text = OutputFormat.json.render(counterexample, presentation)
      let again = try JSONShape.counterexample.decode(Array(text.utf8), file: nil)
      #expect(again == counterexample, "\(model.path)")
      let difference = Replayer(again, model).run().difference
      #expect(difference == nil, "\(model.path): \(difference?.reason ?? "")")
      for line in format(counterexample).split(separator: "\n") { #expect(line.count <= 100) }
      count += 1
    }
  }
  #expect(count >= 100)
}

/// A trace as text, whole.
private func format(_ counterexample: Counterexample) -> String {
  TraceText(counterexample: counterexample, style: Style(isColored: false), isFull: true).lines
    .joined(separator: "\n")
}

@Test func `the folded steps of every small shipped model change nothing that matters`() throws {
  var folded = 0
  for model in try smallModels() {
    let run = ModelRun.explore(model, asking: nil, ExplorationOptions(), reductions: .none)
    for trace in run.counterexamples {
      let folding = Folding(Rerun(trace, of: model.machine))
      #expect(
        breaks(trace, folding: folding.isFolded, model.machine) == true,
        "\(model.path): \(trace.property)")
      folded += folding.isFolded.count(where: \.self)
    }
  }
  #expect(folded >= 200)
}
