extension Placement {
  /// The reason why a step may not stand at its place, nil if it may.
  func objection(to step: PlacedStep) -> String? {
    switch self {
    case .first(let procedure, _):
      step.index != 0 || step.procedure != procedure || step.isCleanUp
        ? "it begins \"\(procedure.spelling)\" and stands nowhere else" : nil
    case .alone(let procedure): step.procedure != procedure ? procedure.isOneStep : nil
    case .begins: nil
    case .only(let procedures, let reason): procedures.contains(step.procedure) ? nil : reason
    case .notFirst(let procedure, let reason):
      step.index == 0 && step.procedure == procedure && !step.isCleanUp ? reason : nil
    case .inCleanUp(let reason): step.isCleanUp ? nil : reason
    case .notBy(let actors, let reason): actors.contains(step.procedure.actor) ? reason : nil
    case .once(let reason): step.kinds[step.index].map { step.follows([$0]) } == true ? reason : nil
    case .after(let kinds, let reason, let unlessCleanUp):
      step.follows(kinds) || (unlessCleanUp && step.isCleanUp) ? nil : reason
    case .afterIfBy(let actor, let kinds, let reason):
      step.procedure.actor != actor || step.follows(kinds) ? nil : reason
    case .notAfter(let kinds, let reason): step.follows(kinds) ? reason : nil
    case .rightAfter(let kind), .rightAfterWithSameConditions(let kind):
      step.before.last == kind ? nil : "\"\(kind.spelling)\" must come right before it"
    case .rightBefore(let kind):
      step.index + 1 < step.kinds.count && step.kinds[step.index + 1] == kind
        ? nil : "\"\(kind.spelling)\" must come right after it"
    }
  }
}
