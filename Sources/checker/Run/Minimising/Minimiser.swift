/// Makes a model smaller, one thing after the other, as long as it still breaks a property.
///
/// The result is minimal in the sense that without any single one of its parts it does not break the
/// property. There may be other such models, and smaller ones: this one is found by trying to drop
/// hosts first, then VMs, and so on, in the order of ``ReductionKind``.
struct Minimiser {
  /// The result of exploring a model.
  enum Answer: Sendable {
    case breaks
    /// It does not break the property, or it is not a valid model.
    case doesNotBreak
    /// A limit ended the exploration.
    case undecided
  }

  /// Explores a model.
  let ask: (ModelDeclaration) throws(RunError) -> Answer

  /// The models that were asked, by their text.
  private var answers: [String: Answer] = [:]

  /// A minimiser.
  init(ask: @escaping (ModelDeclaration) throws(RunError) -> Answer) { self.ask = ask }

  /// The number of models that were asked.
  var askedCount: Int { answers.count }

  /// A minimal model, starting from one that breaks the property.
  mutating func minimise(_ model: ModelDeclaration) throws(RunError) -> ModelDeclaration {
    var model = model
    while true {
      let before = Self.text(of: model)
      for kind in ReductionKind.allCases { model = try minimise(model, by: kind) }
      if Self.text(of: model) == before { return model }
    }
  }

  /// A model that has nothing left of one kind to do without.
  mutating func minimise(
    _ model: ModelDeclaration, by kind: ReductionKind
  ) throws(RunError) -> ModelDeclaration {
    var model = model
    while let smaller = try firstBreaking(of: kind.reductions(of: model)) { model = smaller }
    return model
  }

  /// The first of some models that breaks the property.
  mutating func firstBreaking(of models: [ModelDeclaration]) throws(RunError) -> ModelDeclaration? {
    for model in models where try answer(model) == .breaks { return model }
    return nil
  }

  /// The models that are smaller by one thing, and that a limit left undecided.
  func undecidedCount(of model: ModelDeclaration) -> Int {
    ReductionKind.allCases.flatMap { $0.reductions(of: model) }
      .count { answers[Self.text(of: $0)] == .undecided }
  }

  private mutating func answer(_ model: ModelDeclaration) throws(RunError) -> Answer {
    let text = Self.text(of: model)
    if let known = answers[text] { return known }
    let answer = try ask(model)
    answers[text] = answer
    return answer
  }

  private static func text(of model: ModelDeclaration) -> String {
    ModelFileText(declaration: model).text
  }
}
