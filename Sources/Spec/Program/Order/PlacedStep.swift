/// A step at its place in its procedure, with calls expanded.
struct PlacedStep {
  /// The index of the step in its procedure.
  let index: Int
  /// All steps of the procedure, as declared.
  let declarations: [StepDeclaration]
  /// The same steps, compiled.
  let instructions: [Instruction]
  /// Their kinds, nil where the name is unknown.
  let kinds: [StepKind?]
  /// The procedure.
  let procedure: ProcedureName
  /// Whether the procedure cleans up.
  let isCleanUp: Bool

  /// The step, as declared.
  var declaration: StepDeclaration { declarations[index] }

  /// The compiled step.
  var instruction: Instruction { instructions[index] }

  /// The steps before it.
  var before: ArraySlice<StepKind?> { kinds[..<index] }

  /// Whether any of the given steps comes before it.
  func follows(_ others: [StepKind]) -> Bool {
    before.contains { kind in kind.map { others.contains($0) } ?? false }
  }

  /// The reason why the step makes no sense at its place, nil if it does.
  var objection: String? {
    guard let kind = kinds[index] else { return nil }
    let placement = kind.definition.placement(instruction)
    let own = placement.lazy.compactMap { $0.objection(to: self) }
    // For a step in the wrong procedure, report that instead of how the procedure must begin.
    if case .first = placement.first, let reason = own.first { return reason }
    return objectionOfProcedure ?? own.first
  }

  /// A mistake that says that the step makes no sense at its place.
  func misplaced(_ reason: String) -> DesignMistake {
    DesignMistake(
      problem: .misplacedStep(step: declaration.step.value, reason: reason),
      origin: declaration.step.origin)
  }
}
