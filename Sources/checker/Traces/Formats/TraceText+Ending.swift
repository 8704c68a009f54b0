import Invariants

extension TraceText {
  /// What stands after the steps.
  var ending: [String] {
    var lines = ["", "     " + style.heading(endingTitle)]
    lines += listing(counterexample.facts(after: counterexample.steps.count).filter(\.isNotable))
    lines += ["", "     " + style.heading("about to happen")]
    if counterexample.pending.isEmpty { lines.append("     nothing: no thread is under way") }
    for thread in counterexample.pending {
      lines += style.wrap(
        "     \(thread.actor), in \(thread.procedure): \(thread.step)", indentation: 9)
      lines += style.wrap("         " + thread.sentence, indentation: 9).map(style.muted)
    }
    return lines + [""] + explanations
  }

  /// How it breaks each property.
  var explanations: [String] {
    counterexample.breaks.flatMap { item in
      let prefix = counterexample.breaks.count > 1 ? item.property : "Here"
      return style.wrap("\(prefix): \(item.explanation).", indentation: 2)
    }
  }

  private var endingTitle: String {
    let last = counterexample.breaks.filter(isLast)
    if last.contains(where: { $0.propertyKind == Property.Kind.quiescent.rawValue }) {
      return "the state at the end, in which no step of the protocol is left"
    }
    return last.contains { $0.propertyKind == Property.Kind.transition.rawValue }
      ? "the state after the last step, which is the one that violates it"
      : "the state at the end"
  }

  /// Whether the last step breaks a property.
  func isLast(_ item: Counterexample.Break) -> Bool {
    item.step == counterexample.steps.count - 1
  }

  /// Facts, those of one subject on one line if they fit.
  func listing(_ facts: [Counterexample.StateFact]) -> [String] {
    var subjects: [String] = []
    for fact in facts where !subjects.contains(fact.subject) { subjects.append(fact.subject) }
    let width = subjects.map(\.count).max() ?? 0
    return subjects.flatMap { subject in
      let parts = facts.filter { $0.subject == subject }.map { "\($0.field) \($0.value)" }
      let line = "     \(subject.padded(to: width))  " + parts.joined(separator: ", ")
      return style.wrap(line, indentation: width + 9)
    }
  }
}
