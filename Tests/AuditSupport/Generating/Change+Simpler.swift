import Spec

extension Change {
  /// Simpler forms of the change.
  var simpler: [Change] {
    switch edit {
    case .insert(let step, let place):
      step.simpler.map { Change(in: procedure, .insert($0, place)) }
    case .replace(let step, let others) where others.count > 1:
      others.indices.map { index in
        var rest = others
        rest.remove(at: index)
        return Change(in: procedure, .replace(step, with: rest))
      }
    case .replace(let step, let others):
      (others.first?.simpler ?? []).map { Change(in: procedure, .replace(step, with: [$0])) }
    case .condition(let condition, let others, let steps) where !steps.isEmpty:
      [Change(in: procedure, .condition(condition, becomes: others, at: []))]
    case .remove, .move, .swap, .condition, .add, .drop: []
    }
  }
}

extension StepDeclaration {
  /// Forms of the step with one thing less.
  fileprivate var simpler: [StepDeclaration] {
    var others: [StepDeclaration] = []
    for index in when.indices {
      var other = self
      other.when.remove(at: index)
      others.append(other)
    }
    for index in arguments.indices {
      var other = self
      other.arguments.remove(at: index)
      others.append(other)
    }
    if onFailure != nil {
      var other = self
      other.onFailure = nil
      others.append(other)
    }
    return others
  }
}
