import Explorer
import Invariants
import Spec

/// Minimises a model: explores smaller ones for one property, each until it breaks.
struct ModelMinimising {
  let exploring: Exploring
  let property: Property
  private let model: LoadedModel
  /// The file of the model.
  private let file: ModelFileText
  /// The design that the file names.
  private let design: LoadedDesign
  private let line: SharedProgressLine

  /// Prepares to minimise a model.
  init(
    _ model: LoadedModel, breaking property: Property, _ exploring: Exploring
  ) throws(Mistakes) {
    self.exploring = exploring
    self.property = property
    self.model = model
    file = try ModelFileText(of: model)
    design = model.design
    line = SharedProgressLine(exploring.options)
  }

  /// A smaller model; nil if this one does not break the property.
  ///
  /// Hosts and VMs are dropped first. Then the model is restricted to what happens in a
  /// counterexample, so that the many explorations that follow are small.
  func run() throws(RunError) -> (verdict: Verdict, result: MinimisedModel?) {
    defer { line.withLine { $0.clear() } }
    let first = try explored(model, isReported: true)
    guard let side = side(first, file.declaration) else {
      return (first.verdict(of: property) ?? .incomplete, nil)
    }
    var minimiser = Minimiser { declaration throws(RunError) in try answer(declaration) }
    var declaration = file.declaration.normalised
    declaration.expectation = nil
    declaration = try minimiser.minimise(declaration, by: .hosts)
    declaration = try minimiser.minimise(declaration, by: .vms)
    if let trace = try trace(of: declaration) {
      declaration =
        try minimiser.firstBreaking(of: declaration.restricted(to: trace)) ?? declaration
    }
    declaration = try minimiser.minimise(declaration)
    guard let last = loaded(declaration) else {
      preconditionFailure("the smaller model was found to break the property")
    }
    return (
      .violated,
      MinimisedModel(
        path: model.path, property: property, before: side,
        after: self.side(try explored(last, isReported: true), declaration),
        file: try finished(declaration, last), exploredCount: minimiser.askedCount,
        undecidedCount: minimiser.undecidedCount(of: declaration))
    )
  }
}

extension ModelMinimising {
  /// The model of a declaration, nil if it is not valid.
  private func loaded(_ declaration: ModelDeclaration) -> LoadedModel? {
    try? ModelFileText(declaration: declaration).loaded(from: model.path, design)
  }

  private func answer(_ declaration: ModelDeclaration) throws(RunError) -> Minimiser.Answer {
    guard let model = loaded(declaration) else { return .doesNotBreak }
    switch try explored(model, isReported: false).verdict(of: property) {
    case .violated: return .breaks
    case .incomplete, nil: return .undecided
    case .holds, .vacuous, .reached, .notReached: return .doesNotBreak
    }
  }

  /// A counterexample of a declaration.
  private func trace(of declaration: ModelDeclaration) throws(RunError) -> Trace? {
    guard let model = loaded(declaration) else { return nil }
    return try explored(model, isReported: true).counterexamples.first
  }

  /// Explores a model until it breaks the property.
  private func explored(
    _ model: LoadedModel, isReported: Bool
  ) throws(RunError) -> ModelRun {
    var exploration = exploring.explorationOptions(of: model, line)
    exploration.failFast = true
    var run = try ModelRun.resume(
      model, asking: [property], exploration, reductions: exploring.options.reductions,
      isReported: isReported)
    if isReported { try run.shortenCounterexamples(exploration) }
    return run
  }

  private func side(_ run: ModelRun, _ declaration: ModelDeclaration) -> MinimisedModel.Side? {
    run.counterexamples.first.map { trace in
      MinimisedModel.Side(
        declaration: declaration, steps: trace.steps.count, states: run.distinctStates)
    }
  }

  /// The file of the smaller model, which expects the verdicts that are not good.
  private func finished(
    _ declaration: ModelDeclaration, _ last: LoadedModel
  ) throws(RunError) -> ModelFileText {
    let run = try ModelRun.resume(
      last, asking: nil, exploring.explorationOptions(of: last, line),
      reductions: exploring.options.reductions, isReported: false)
    var finished = file
    finished.declaration = declaration
    finished.declaration.title += " (the least that breaks \(property.rawValue))"
    var expectation = Expectation()
    expectation.verdicts[property] = .violated
    for (other, verdict) in run.verdicts where !verdict.isGood && verdict != .incomplete {
      expectation.verdicts[other] = PinnedVerdict(verdict)
    }
    finished.declaration.expectation = expectation
    return finished
  }
}
