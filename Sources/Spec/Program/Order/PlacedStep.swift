/// A step at its place among the others of its procedure, calls written out.
struct PlacedStep {
  /// Where it stands.
  let index: Int
  /// All steps of the procedure as they were declared.
  let declarations: [StepDeclaration]
  /// The same, compiled.
  let instructions: [Instruction]
  /// Their kinds, nil where a name is no step's.
  let kinds: [StepKind?]
  /// Whose procedure it is.
  let procedure: ProcedureName
  /// Whether the procedure cleans up.
  let isCleanUp: Bool

  /// The step as it was declared.
  var declaration: StepDeclaration { declarations[index] }

  /// The step, compiled.
  var instruction: Instruction { instructions[index] }

  /// The steps before it.
  var before: ArraySlice<StepKind?> { kinds[..<index] }

  /// Whether one of some steps comes before it.
  func follows(_ others: [StepKind]) -> Bool {
    before.contains { kind in kind.map { others.contains($0) } ?? false }
  }

  /// Why the step makes no sense at its place, nil when it does.
  var objection: String? {
    guard let kind = kinds[index] else { return nil }
    let placement = kind.definition.placement(instruction)
    let own = placement.lazy.compactMap { $0.objection(to: self) }
    // Of a step in the wrong procedure, report that, and not how the procedure must begin.
    if case .first = placement.first, let reason = own.first { return reason }
    return objectionOfProcedure ?? own.first
  }

  /// The mistake that the step makes no sense at its place.
  func misplaced(_ reason: String) -> DesignMistake {
    DesignMistake(
      problem: .misplacedStep(step: declaration.step.value, reason: reason),
      origin: declaration.step.origin)
  }
}
