/// A step at its place among the others of its procedure, calls written out.
struct PlacedStep {
  /// Where it stands.
  let index: Int
  /// The kinds of all steps of the procedure, nil where a name is no step's.
  let kinds: [StepKind?]
  /// Whose procedure it is.
  let entry: Entry
  /// Whether the procedure cleans up.
  let isCleanUp: Bool

  /// The steps before it.
  var before: ArraySlice<StepKind?> { kinds[..<index] }

  /// Whether one of some steps comes before it.
  func follows(_ others: [StepKind]) -> Bool {
    before.contains { kind in kind.map { others.contains($0) } ?? false }
  }
}

extension Placement {
  /// Why a step may not stand where it does, nil when it may.
  func objection(to step: PlacedStep) -> String? {
    switch self {
    case .first(let entry, _):
      step.index != 0 || step.entry != entry || step.isCleanUp
        ? "it begins \"\(entry.spelling)\" and stands nowhere else" : nil
    case .alone(let entry): step.entry != entry ? entry.isOneStep : nil
    case .begins: nil
    case .only(let entries, let reason): entries.contains(step.entry) ? nil : reason
    case .notFirst(let entry, let reason):
      step.index == 0 && step.entry == entry && !step.isCleanUp ? reason : nil
    case .inCleanUp(let reason): step.isCleanUp ? nil : reason
    case .notBy(let actors, let reason): actors.contains(step.entry.actor) ? reason : nil
    case .once(let reason): step.kinds[step.index].map { step.follows([$0]) } == true ? reason : nil
    case .after(let kinds, let reason, let unlessCleanUp):
      step.follows(kinds) || (unlessCleanUp && step.isCleanUp) ? nil : reason
    case .afterIfBy(let actor, let kinds, let reason):
      step.entry.actor != actor || step.follows(kinds) ? nil : reason
    case .notAfter(let kinds, let reason): step.follows(kinds) ? reason : nil
    case .rightAfter(let kind), .rightAfterWithSameConditions(let kind):
      step.before.last == kind ? nil : "\"\(kind.spelling)\" must come right before it"
    case .rightBefore(let kind):
      step.index + 1 < step.kinds.count && step.kinds[step.index + 1] == kind
        ? nil : "\"\(kind.spelling)\" must come right after it"
    }
  }
}
