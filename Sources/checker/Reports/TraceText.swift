import Invariants
import Spec

/// Renders a trace for a terminal: one line per step and, below it, only what changed; at the end
/// the property, the last state in full, and the next step of each thread.
struct TraceText {
  let machine: PoolMachine
  let style: Style

  /// The whole trace.
  func lines(of trace: Trace) -> [String] {
    var lines = sentence(of: trace.property, after: "\(trace.property.rawValue) is violated")
    lines += [
      heading(of: trace),
      "",
      "     " + style.heading("initially"),
    ]
    lines += listing(of: trace.initial, showingOrdinary: false)
    lines.append("")
    let numberWidth = max(3, String(trace.steps.count).count)
    let actors = trace.steps.map { machine.actorPhrase(of: $0.transition) }
    let actorWidth = actors.map(\.count).max() ?? 0
    for (index, step) in trace.steps.enumerated() {
      let number = String(index + 1)
      let padding = String(repeating: " ", count: numberWidth - number.count)
      let actor = actors[index].padded(to: actorWidth)
      let phrase = machine.phrase(of: step.transition, from: step.before)
      let line = "\(padding)\(number)  \(actor)  \(phrase)"
      lines += TextLine.wrap(line, indentation: numberWidth + actorWidth + 4)
      lines += changes(in: step, indentation: numberWidth + actorWidth + 6)
      lines += moves(in: step, indentation: numberWidth + actorWidth + 6)
    }
    return lines + ending(of: trace)
  }

  private func heading(of trace: Trace) -> String {
    let length = count(trace.steps.count, "step")
    return trace.isShortest
      ? "A shortest counterexample, \(length):"
      : "A counterexample, \(length); there may be a shorter one, the search for it was cut short:"
  }

  /// The changes of a step: one line per fact.
  private func changes(in step: TraceStep, indentation: Int) -> [String] {
    let size = machine.size
    let pairs = zip(step.before.facts(of: size), step.after.facts(of: size))
    return pairs.filter { $0.0.value != $0.1.value }.flatMap { before, after in
      TextLine.wrap(
        String(repeating: " ", count: indentation)
          + "\(after.subject): \(after.field) \(before.value) → \(after.value)",
        indentation: indentation + 2
      ).map(style.changed)
    }
  }

  /// The waiting calls that the step continued or ended.
  private func moves(in step: TraceStep, indentation: Int) -> [String] {
    let moved = machine.movedCalls(by: step.transition, from: step.before, to: step.after)
    return moved.flatMap { move in
      let end = move.goesOnWith.map { "goes on with \($0)" } ?? "is over"
      let space = String(repeating: " ", count: indentation)
      return TextLine.wrap(
        "\(space)\(move.call): was in \(move.waitedFor), \(end)", indentation: indentation + 2
      ).map(style.changed)
    }
  }

  /// The property, the state that violates it in full, and the threads.
  private func ending(of trace: Trace) -> [String] {
    var lines = ["", "     " + style.heading(endingTitle(of: trace))]
    lines += listing(of: trace.last, showingOrdinary: true)
    let pending = machine.pendingThreads(of: trace.last)
    lines += ["", "     " + style.heading("about to happen")]
    if pending.isEmpty { lines.append("     nothing: no thread is under way") }
    for thread in pending {
      lines += TextLine.wrap(
        "     \(thread.actor), in \(thread.procedure): \(thread.step)", indentation: 9)
      lines += TextLine.wrap("         " + thread.sentence, indentation: 9).map(style.muted)
    }
    lines += [""] + sentence(of: trace.property, after: trace.property.rawValue)
    return lines + TextLine.wrap("Here: \(trace.explanation(of: machine)).", indentation: 6)
  }

  /// A property's sentence after a few highlighted words.
  private func sentence(of property: Property, after phrase: String) -> [String] {
    let lines = TextLine.wrap("\(phrase): \(property.sentence)", indentation: 2)
    return [style.violated(phrase) + lines[0].dropFirst(phrase.count)] + lines.dropFirst()
  }

  private func endingTitle(of trace: Trace) -> String {
    switch trace.property.kind {
    case .quiescent: "the state at the end, in which no step of the protocol is left"
    case .transition: "the state after the last step, which is the one that violates it"
    case .state, .landmark: "the state at the end"
    }
  }

  /// The facts of a state, those of one subject on one line if they fit.
  private func listing(of pool: PoolState, showingOrdinary: Bool) -> [String] {
    let facts = pool.facts(of: machine.size).filter {
      showingOrdinary ? $0.isNotable : !$0.isOrdinary
    }
    var subjects: [String] = []
    for fact in facts where !subjects.contains(fact.subject) { subjects.append(fact.subject) }
    let width = subjects.map(\.count).max() ?? 0
    return subjects.flatMap { subject in
      let parts = facts.filter { $0.subject == subject }.map { "\($0.field) \($0.value)" }
      let line = "     \(subject.padded(to: width))  " + parts.joined(separator: ", ")
      return TextLine.wrap(line, indentation: width + 9)
    }
  }

  private func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(NumberFormat.grouped(number)) \(noun)s"
  }
}

extension Fact {
  /// Whether a full listing shows the fact: ordinary facts are left out, except those of daemons.
  var isNotable: Bool { !isOrdinary || field == "xapi" || field == "xenopsd" }
}
