/// Renders a behaviour that goes on for ever for a terminal: the way to the loop, the loop, and why it is
/// fair.
struct LassoText {
  private let lasso: LassoTrace
  private let trace: TraceText
  private let style: Style

  /// The text of a lasso of a model.
  init(_ lasso: LassoTrace, of model: LoadedModel, style: Style) {
    self.lasso = lasso
    self.style = style
    trace = TraceText(
      counterexample: CounterexampleBuilder(model).counterexample(of: lasso), style: style,
      isFull: true)
  }

  /// The whole text.
  var lines: [String] {
    let all = 0..<lasso.steps.count
    let way = Count.phrase(lasso.stemLength, "step")
    let loop = Count.phrase(lasso.steps.count - lasso.stemLength, "step")
    return style.wrap(
      "It does not always come to rest: \(way), then a loop of \(loop), for ever", indentation: 2
    ).map(style.incomplete)
      + [""] + trace.initialLines + [""]
      + trace.lines(ofSteps: all.prefix(lasso.stemLength))
      + ["", "     " + style.heading("the loop, again and again")]
      + trace.lines(ofSteps: all.dropFirst(lasso.stemLength))
      + [""] + style.wrap(fairness, indentation: 2)
  }

  /// Why no thread is kept waiting for ever.
  private var fairness: String {
    let acting = Phrases.list(lasso.acting, "and")
    let verb = lasso.acting.count == 1 ? "acts" : "act"
    let others = lasso.interrupted
    let rest =
      others.isEmpty
      ? "nothing else could act"
      : "\(Phrases.list(others, "and")) could act at times, but not all the time"
    return "Here: in the loop \(acting) \(verb); \(rest)."
  }
}
