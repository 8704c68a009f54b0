import Spec

extension Comparison {
  /// The number of states and the depth, of A and B.
  var numbers: [(title: String, inA: String, inB: String)] {
    func row(_ title: String, _ number: (ModelRun) -> Int) -> (String, String, String) {
      (title, NumberFormat.grouped(number(runOfA)), NumberFormat.grouped(number(runOfB)))
    }
    return [
      row("states generated", \.statesGenerated), row("distinct states", \.distinctStates),
      row("depth", \.depth),
    ]
  }

  /// Why a search is not whole.
  var shortages: [String] {
    zip(["A", "B"], [runOfA, runOfB]).compactMap { name, run in
      run.completion.phrase.map { "  \(name) is \($0)" }
    }
  }

  /// Both questions about behaviours, each with the names of the model and of the other one.
  var directions: [(name: String, other: String, outcome: BehaviourDifference.Outcome)] {
    [("A", "B", behaviours.ofFirst), ("B", "A", behaviours.ofSecond)]
  }
}

extension BehaviourDifference.PartingTrace {
  /// What is seen after the last step, and what the other model can show there, a sentence each.
  ///
  /// - Parameter other: the name of the other model.
  func sentences(_ other: String) -> [String] {
    let step = trace.steps.isEmpty ? "The beginning" : "Step \(trace.steps.count)"
    let never = "Under \(other), after the same beginning, the pool never shows this."
    var sentences = ["\(step) shows \(seen.joined(separator: "; ")).", never]
    if alternatives.isEmpty {
      sentences.append("It never shows anything new again.")
    } else {
      sentences.append("It can show there:")
      sentences += alternatives.prefix(Self.shownAlternatives).map {
        "- \($0.joined(separator: "; "))"
      }
      let rest = alternatives.count - Self.shownAlternatives
      if rest > 0 { sentences.append("- and \(Count.phrase(rest, "other"))") }
    }
    return sentences
  }

  /// The most alternatives that are listed.
  private static let shownAlternatives = 6
}
