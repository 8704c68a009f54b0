import Explorer
import Invariants
import Spec

/// Renders the run of one model for a terminal.
struct CheckText {
  let run: ModelRun
  let style: Style
  /// Whether remarks are left out.
  let isQuiet: Bool
  /// The traces to show.
  let traces: TraceSelection
  /// Whether traces show steps whose changes matter to nothing that follows.
  let isFull: Bool
  /// The counterexamples to show or to measure.
  private let counterexamples: [Counterexample]

  /// A report of a run.
  init(
    run: ModelRun, style: Style, isQuiet: Bool, traces: TraceSelection = .all, isFull: Bool = false
  ) {
    self.run = run
    self.style = style
    self.isQuiet = isQuiet
    self.traces = traces
    self.isFull = isFull
    counterexamples = run.reportedCounterexamples
  }

  /// The whole report.
  var text: String {
    var lines = style.wrap("\(run.model.path): \(run.model.title)", indentation: 2)
      .map(style.heading)
    lines += figures
    lines += [""] + verdicts
    lines += summary
    if !isQuiet { lines += remarks }
    for counterexample in traces.shown(of: counterexamples) {
      let trace = TraceText(counterexample: counterexample, style: style, isFull: isFull)
      lines += ["", ""] + trace.lines
    }
    if case .notAlways(let lasso) = run.rest, traces != .none {
      lines += ["", ""] + LassoText(lasso, of: run.model, style: style).lines
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The numbers of the search.
  private var figures: [String] {
    let generated = NumberFormat.grouped(run.statesGenerated)
    let distinct = NumberFormat.grouped(run.distinctStates)
    var lines = [
      "\(generated) states generated, \(distinct) distinct states found, depth \(run.depth)",
      exactness,
    ]
    if !isQuiet { lines += run.reductions.lines.flatMap { style.wrap($0, indentation: 2) } }
    if let reason = run.completion.phrase { lines.append(style.incomplete(reason)) }
    if let phrase = run.rest.phrase {
      lines += style.wrap(phrase, indentation: 2).map(style.incomplete)
    }
    return lines
  }

  /// How states were stored, and the memory and time that the search took.
  private var exactness: String {
    let size = NumberFormat.size(run.memoryBytes)
    let seconds = NumberFormat.duration(.seconds(run.seconds))
    let stored = "exact: all \(run.bitsPerState) bits of each state are stored"
    switch run.store {
    case .plain, .auto:
      return "\(stored), in \(run.bytesPerState) bytes; \(size) in all, \(seconds)"
    case .compressed:
      let each = NumberFormat.tenths(run.memoryBytes, over: run.distinctStates)
      return "\(stored), without loss in \(each) bytes, all included; \(size) in all, \(seconds)"
    }
  }

  /// The verdicts in groups, bad ones first, one line per property, or more if its sentence is long.
  private var verdicts: [String] {
    let groups = Verdict.groups.map { group in
      run.verdicts.filter { group.contains($0.verdict) }
    }
    let texts = groups.filter { !$0.isEmpty }.map { $0.flatMap(lines(of:)) }
    return Array(texts.joined(separator: [""]))
  }

  private func lines(of property: (property: Property, verdict: Verdict)) -> [String] {
    let (property, verdict) = property
    let width = Property.allCases.map(\.rawValue.count).max() ?? 0
    let remark = remark(on: verdict, expecting: run.model.expectedVerdict(of: property))
    let word = "  " + verdict.phrase.padded(to: 12)
    let start = word + property.rawValue.padded(to: width) + "  "
    let lines = style.wrap(start + detail(property, verdict) + remark, indentation: start.count)
    let first = style.styled(word, as: verdict) + lines[0].dropFirst(word.count)
    return [first] + lines.dropFirst()
  }

  /// What the exit status does not tell apart: whether anything is violated where a landmark is not
  /// reached.
  private var summary: [String] {
    func count(_ verdict: Verdict) -> Int { run.verdicts.count { $0.verdict == verdict } }
    let (violated, missed) = (count(.violated), count(.notReached))
    guard missed > 0 else { return [] }
    return [
      "",
      (violated == 0 ? "nothing violated" : "\(violated) violated")
        + "; \(missed) \(missed == 1 ? "landmark" : "landmarks") not reached",
    ]
  }

  /// How a verdict compares with the expectation; empty if it is good and expected.
  private func remark(on verdict: Verdict, expecting expected: Verdict?) -> String {
    guard let expected else { return "" }
    guard expected == verdict else { return " (expected: \(expected.phrase))" }
    return verdict == .violated || verdict == .notReached ? " (as the model expects)" : ""
  }

  private func detail(_ property: Property, _ verdict: Verdict) -> String {
    switch verdict {
    case .vacuous: "says nothing: \(property.subject)"
    case .holds where property.kind == .quiescent && run.rest.isDenied:
      "in the states at rest: \(property.sentence)"
    case .violated: length(of: property) ?? property.sentence
    case .holds, .reached, .notReached, .incomplete: property.sentence
    }
  }

  /// The length of a violation's counterexample, nil if there is none.
  private func length(of property: Property) -> String? {
    for (index, counterexample) in counterexamples.enumerated() {
      guard let found = counterexample.breaks.first(where: { $0.property == property.rawValue })
      else { continue }
      let length = "in \(Count.phrase(found.step + 1, "step"))"
      return counterexamples.count == 1 ? length : "\(length), trace \(index + 1)"
    }
    return nil
  }

  /// Remarks on the verdicts.
  private var remarks: [String] {
    var lines: [String] = []
    let untaken = run.untakenSteps
    if !untaken.isEmpty, run.isExhaustive {
      lines += ["", "Never taken, though the procedure ran:"]
      lines += untaken.map { step in
        let place =
          step.caller == step.procedure ? step.caller : "\(step.caller): \(step.procedure)"
        return "  \(place): \(step.step)"
      }
    }
    return lines
  }
}

extension Completion {
  /// Why a run is not exhaustive; nil if it is.
  var phrase: String? {
    switch self {
    case .exhausted: nil
    case .stoppedAtViolation: "stopped at the first violation; other properties are not decided"
    case .incomplete(let shortage): "incomplete: \(shortage.phrase)"
    }
  }
}

extension Shortage {
  /// The limit that was reached.
  var phrase: String {
    switch self {
    case .states(let limit): "the limit of \(NumberFormat.grouped(limit)) states was reached"
    case .depth(let limit): "states at depth \(limit) were not explored further"
    case .seconds(let limit): "the limit of \(NumberFormat.duration(.seconds(limit))) was reached"
    case .memory(let limit): "the limit of \(NumberFormat.size(limit)) of memory was reached"
    case .outOfMemory: "the system had no more memory to give"
    case .interrupted: "interrupted"
    }
  }
}

extension Style {
  /// A verdict in its style.
  func styled(_ text: String, as verdict: Verdict) -> String {
    switch verdict {
    case .holds, .reached: holds(text)
    case .violated, .notReached: violated(text)
    case .incomplete, .vacuous: incomplete(text)
    }
  }
}
