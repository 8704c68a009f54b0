/// Renders a counterexample for a terminal: what it breaks and why, then one line per step and, below
/// it, only what changed; at the end the last state in full, and the next step of each thread.
struct TraceText {
  let counterexample: Counterexample
  let style: Style
  /// Whether steps are shown whose changes matter to nothing that follows.
  private let isFull: Bool
  private let actorWidth: Int

  /// A trace as text; what would control a terminal is replaced.
  init(counterexample: Counterexample, style: Style, isFull: Bool = false) {
    self.counterexample = counterexample.printable
    self.style = style
    self.isFull = isFull
    actorWidth = counterexample.steps.map(\.actor.count).max() ?? 0
  }

  /// The whole trace.
  var lines: [String] {
    var lines = heading + causeLines
    lines += [""] + initialLines + [""] + stepLines
    return lines + ending
  }

  /// Why and how it comes to what it breaks, without the states at its beginning and end.
  var briefLines: [String] { causeLines + [""] + stepLines + [""] + explanations }

  /// The state at the beginning.
  var initialLines: [String] {
    ["     " + style.heading("initially")]
      + listing(counterexample.initialFacts.filter { !$0.isOrdinary })
  }

  /// Some of the steps, none of them folded.
  func lines(ofSteps steps: Range<Int>) -> [String] { steps.flatMap { lines(ofStep: $0) } }

  /// The steps.
  var stepLines: [String] {
    FoldedRun.list(of: counterexample, isFull: isFull).flatMap { lines(of: $0) }
  }

  // MARK: Before the steps

  private var heading: [String] {
    let breaks = counterexample.breaks
    let verb = breaks.count == 1 ? "is violated" : "are violated"
    let phrase = "\(Phrases.list(breaks.map(\.property), "and")) \(verb)"
    var lines = style.wrap("\(phrase): \(length)", indentation: 2)
    lines[0] =
      style.violated(String(lines[0].prefix(phrase.count))) + lines[0].dropFirst(phrase.count)
    for item in breaks {
      let step = breaks.count > 1 && !isLast(item) ? " Breaks at step \(item.step + 1)." : ""
      let name = breaks.count > 1 ? "\(item.property): " : ""
      lines += style.wrap("  \(name)\(item.sentence)\(step)", indentation: 4)
    }
    return lines
  }

  private var length: String {
    let steps = Count.phrase(counterexample.steps.count, "step")
    return counterexample.breaks.allSatisfy { $0.isShortest }
      ? "a shortest counterexample, \(steps)"
      : "a counterexample, \(steps); there may be a shorter one"
  }

  private var causeLines: [String] {
    let cause = CauseText(counterexample: counterexample)
    let rows = cause.rows
    guard !rows.isEmpty else { return [] }
    let width = rows.map(\.title.count).max() ?? 0
    return [""]
      + rows.flatMap { row in
        let title = "     " + row.title.padded(to: width) + "  "
        let lines = style.wrap(title + row.text, indentation: title.count)
        return ["     " + style.muted(row.title) + lines[0].dropFirst(5 + row.title.count)]
          + lines.dropFirst()
      }
  }

  // MARK: Steps

  private var numberWidth: Int { max(3, String(counterexample.steps.count).count) }
  private var indentation: Int { numberWidth + actorWidth + 7 }

  private func lines(of run: FoldedRun) -> [String] {
    switch run {
    case .step(let index): return lines(ofStep: index)
    case .folded(let steps):
      let first = String(steps.lowerBound + 1)
      let padding = String(repeating: " ", count: max(0, numberWidth - first.count))
      let line =
        "\(padding)\(first)   … \(Count.phrase(steps.count, "step")) "
        + "of \(FoldedRun.actorPhrase(of: steps, in: counterexample)), "
        + "which \(steps.count == 1 ? "changes" : "change") nothing here"
      return style.wrap(line, indentation: numberWidth + 5).map(style.muted)
    }
  }

  private func lines(ofStep index: Int) -> [String] {
    let step = counterexample.steps[index]
    let number = String(index + 1)
    let padding = String(repeating: " ", count: numberWidth - number.count)
    let mark = CauseText(counterexample: counterexample).mark(ofStep: index)
    let line = "\(padding)\(number) \(mark) \(step.actor.padded(to: actorWidth))  \(step.phrase)"
    var lines = withSource(of: index, style.wrap(line, indentation: indentation - 2))
    guard isFull || !step.isFolded else { return lines.map(style.muted) }
    let space = String(repeating: " ", count: indentation)
    for change in step.changes {
      lines += style.wrap(
        "\(space)\(change.subject): \(change.field) \(change.old) → \(change.new)",
        indentation: indentation + 2
      ).map(style.changed)
    }
    for move in step.movedCalls {
      let end = move.goesOnWith.map { "goes on with \($0)" } ?? "is over"
      lines += style.wrap(
        "\(space)\(move.call): was in \(move.waitedFor), \(end)", indentation: indentation + 2
      ).map(style.changed)
    }
    return lines
  }

  /// The lines of a step with its source: at the end of the last one, or below it.
  ///
  /// The procedure is named where its thread comes to it.
  private func withSource(of index: Int, _ lines: [String]) -> [String] {
    let step = counterexample.steps[index]
    guard let source = step.source else { return lines }
    let previous = counterexample.steps[..<index].last { $0.actor == step.actor }
    let isNew = previous?.source?.procedure != source.procedure
    let phrase = isNew ? source.phrase : source.place
    guard !phrase.isEmpty else { return lines }
    let shown = source.file.map { style.link(phrase, to: Folder.realPath(of: $0) ?? $0) } ?? phrase
    var lines = lines
    if let last = lines.last, last.count + 2 + phrase.count <= style.width {
      lines[lines.count - 1] = last + "  " + style.muted(shown)
    } else {
      lines.append(String(repeating: " ", count: indentation - 2) + style.muted(shown))
    }
    return lines
  }
}

extension Counterexample.StateFact {
  /// Whether a full listing shows the fact: ordinary facts are left out, except those of daemons.
  var isNotable: Bool { !isOrdinary || field == "xapi" || field == "xenopsd" }
}

extension Counterexample.Source {
  /// The procedure, and where it declares the step: `migrate.source proposed.jsonc:310`.
  var phrase: String { place.isEmpty ? procedure : "\(procedure) \(place)" }

  /// The name of the file and the line; empty if the step comes from no file.
  var place: String {
    guard let file, let line else { return "" }
    return "\(file.split(separator: "/").last ?? ""):\(line)"
  }
}
