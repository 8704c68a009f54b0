/// A step that declares how procedures begin.
struct Beginning: Sendable {
  /// The step.
  let kind: StepKind
  /// Its rule: ``Placement/first(of:_:)``, ``Placement/alone(in:)`` or ``Placement/begins(_:_:)``.
  let rule: Placement

  /// Every step with such a declaration.
  static let all = StepKind.allCases.flatMap { kind in
    kind.definition.placement(Instruction(kind)).map { Beginning(kind: kind, rule: $0) }
  }.filter { beginning in ProcedureName.all.contains { beginning.rule.begins($0) } }
}

extension Placement {
  /// Whether this rule fixes how the procedure begins.
  func begins(_ procedure: ProcedureName) -> Bool {
    switch self {
    case .first(let other, _), .alone(let other): procedure == other
    case .begins(let actor, _): procedure.actor == actor
    default: false
    }
  }
}

extension PlacedStep {
  /// The procedure's objection to the step, nil if it has none.
  var objectionOfProcedure: String? {
    let beginnings = Beginning.all.filter { $0.rule.begins(procedure) }
    guard let first = beginnings.first else { return nil }
    let beginsRight = beginnings.contains { $0.kind == kinds[0] }
    if case .alone = first.rule {
      return index == 0 && beginsRight ? nil : procedure.isOneStep
    }
    guard index == 0, !isCleanUp, !beginsRight, kinds[0] != nil else { return nil }
    return switch first.rule {
    case .first(_, let reason):
      "\"\(procedure.spelling)\" begins with \"\(first.kind.spelling)\": \(reason)"
    case .begins(_, let reason): reason
    default: nil
    }
  }
}

extension ProcedureName {
  /// The objection to any other step in a one-step procedure, and to that step elsewhere.
  var isOneStep: String { "\"\(spelling)\" has a single step, which can stand nowhere else" }
}
