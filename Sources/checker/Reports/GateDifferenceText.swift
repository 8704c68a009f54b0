import Invariants

/// Renders the differences of a gate for a terminal: each group once, with the shortest counterexample
/// and the command that shows it.
struct GateDifferenceText {
  let differences: GateDifferences
  let style: Style
  var isFull = false

  /// The groups, each with an empty line before it.
  var lines: [String] { weakened + others + moved + gone }

  /// Each weakened property with its counterexample.
  private var weakened: [String] {
    differences.properties.filter { $0.direction == .weakened }.flatMap { difference in
      let word = difference.direction.rawValue
      var lines = ["", styled(difference.direction) + difference.headline.dropFirst(word.count)]
      lines += wrapped("in \(difference.modelPhrase)")
      lines += wrapped(difference.property.sentence)
      if let counterexample = difference.counterexample {
        let text = TraceText(counterexample: counterexample, style: style, isFull: isFull)
        let steps = Count.phrase(counterexample.steps.count, "step")
        lines += wrapped("The shortest counterexample, \(steps), in \(counterexample.model.path):")
        lines += text.briefLines
      }
      return lines + ["  $ \(difference.command)"]
    }
  }

  /// The properties that are silenced or strengthened, each with the command that shows it.
  private var others: [String] {
    [PropertyDifference.Direction.silenced, .strengthened].flatMap { direction -> [String] in
      let own = differences.properties.filter { $0.direction == direction }
      guard !own.isEmpty else { return [] }
      let advice = direction == .strengthened ? ": look before you accept it" : ""
      return ["", styled(direction) + advice] + wrapped(direction.sentence)
        + own.flatMap { difference in
          wrapped(
            "\(difference.property.rawValue): \(difference.moves.joined(separator: ", ")) in "
              + difference.modelPhrase) + ["    $ \(difference.command)"]
        }
    }
  }

  private func styled(_ direction: PropertyDifference.Direction) -> String {
    switch direction {
    case .weakened: style.violated(direction.rawValue)
    case .silenced: style.incomplete(direction.rawValue)
    case .strengthened: style.holds(direction.rawValue)
    }
  }

  private func wrapped(_ text: String) -> [String] { style.wrap("  " + text, indentation: 4) }

  /// The numbers, lengths and traces that moved.
  private var moved: [String] {
    var lines: [String] = []
    if !differences.counts.isEmpty {
      let count = differences.counts.count
      lines += ["", "\(style.heading("counts moved")) in \(Count.phrase(count, "model"))"]
      let shown = differences.foremostCounts
      lines += shown.flatMap { wrapped("\($0.model): \($0.phrase)") }
      let others = GateDifferences.others(count - shown.count, "model")
      if !others.isEmpty { lines.append("  \(others)") }
    }
    for length in differences.lengths {
      lines += [
        "", "\(style.heading("length moved")): \(length.property.rawValue) in \(length.model)",
      ]
      lines.append(
        "  \(Count.phrase(length.expected, "step")) → \(Count.phrase(length.found, "step"))")
    }
    for rest in differences.rests {
      let isWorse = rest.found == .notAlways
      let word = isWorse ? style.violated("goes on for ever") : style.holds("comes to rest")
      lines += ["", "\(word): \(rest.model)"]
      lines += wrapped("\(PinnedRest.key): \(rest.expected.rawValue) → \(rest.found.rawValue)")
      lines += wrapped(rest.found.sentence) + ["  $ \(rest.command)"]
    }
    for trace in differences.traces {
      lines += ["", "\(style.violated("trace no longer fits")): \(trace.name)"]
      lines += wrapped("in \(trace.model): \(trace.reason)")
    }
    return lines
  }

  /// What no model shows any more.
  private var gone: [String] {
    var lines: [String] = []
    if !differences.untakenSteps.isEmpty {
      lines += ["", style.incomplete("taken by no model any more")]
      lines += differences.untakenSteps.map { "  \($0.design), \($0.step)" }
    }
    if !differences.unviolated.isEmpty {
      lines += ["", style.incomplete("violated by no model any more")]
      lines += differences.unviolated.map { "  \($0.rawValue)" }
      lines += wrapped("No model shows that these properties can be violated.")
    }
    return lines
  }
}
