/// Tells where and why a saved trace no longer fits its model.
struct ReplayText {
  let path: String
  let counterexample: Counterexample
  let style: Style

  /// The difference in words, with the enabled transitions.
  func text(_ difference: Replay.Difference) -> String {
    var lines: [String] = []
    if let index = difference.step {
      let step = counterexample.steps[index]
      lines += style.wrap(
        "\(path): no longer fits at step \(index + 1) (\(step.actor): \(step.phrase)): "
          + difference.reason, indentation: 2)
    } else {
      lines += style.wrap("\(path): no longer fits: \(difference.reason)", indentation: 2)
    }
    if !difference.enabled.isEmpty {
      lines += ["", "  enabled there"]
      let width = difference.enabled.map(\.actor.count).max() ?? 0
      for other in difference.enabled {
        let start = "    \(other.actor.padded(to: width))  "
        lines += style.wrap(start + other.phrase, indentation: start.count)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
