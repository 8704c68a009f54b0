/// A part of a trace as it is shown: one step, or several that are folded into one line.
enum FoldedRun: Equatable, Sendable {
  /// One step, by index.
  case step(Int)
  /// Several steps in a row whose changes matter to nothing that follows.
  case folded(Range<Int>)

  /// The parts of a trace in order; a single step is not worth folding.
  static func list(of counterexample: Counterexample, isFull: Bool = false) -> [FoldedRun] {
    let steps = counterexample.steps
    var runs: [FoldedRun] = []
    var index = 0
    while index < steps.count {
      var end = index
      while !isFull, end < steps.count, steps[end].isFolded { end += 1 }
      if end - index > 1 {
        runs.append(.folded(index..<end))
        index = end
      } else {
        runs.append(.step(index))
        index += 1
      }
    }
    return runs
  }

  /// Who takes the steps of a range, in words.
  static func actorPhrase(of steps: Range<Int>, in counterexample: Counterexample) -> String {
    var actors: [String] = []
    for step in counterexample.steps[steps] where !actors.contains(step.actor) {
      actors.append(step.actor)
    }
    return Phrases.list(actors, "and")
  }
}

extension Counterexample {
  /// All facts after the given number of steps.
  func facts(after count: Int) -> [StateFact] {
    var facts = initialFacts
    for step in steps.prefix(count) {
      for change in step.changes {
        guard
          let index = facts.firstIndex(where: {
            $0.subject == change.subject && $0.field == change.field
          })
        else { continue }
        facts[index].value = change.new
        facts[index].isOrdinary = change.isOrdinary
      }
    }
    return facts
  }
}
