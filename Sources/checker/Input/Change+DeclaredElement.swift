import Spec

extension Change {
  /// The change as a model file declares it.
  var declaredElement: JSONElement {
    var members = [JSONElement.Member(key: "in", value: .string(procedure.value))]
    func add(_ key: ChangeKind, _ value: JSONElement) {
      members.append(.init(key: key.rawValue, value: value))
    }
    switch edit {
    case .remove(let step): add(.remove, .string(step.value))
    case .insert(let step, let place):
      add(.insert, step.declaredElement)
      members.append(place.declaredMember)
    case .move(let step, let place):
      add(.move, .string(step.value))
      members.append(place.declaredMember)
    case .swap(let first, let second):
      add(.swap, .array([.string(first.value), .string(second.value)]))
    case .add(let steps): add(.add, .array(steps.map(\.declaredElement)))
    case .replace(let step, let others):
      add(.replace, .string(step.value))
      let steps = others.map(\.declaredElement)
      members.append(.init(key: "with", value: steps.count == 1 ? steps[0] : .array(steps)))
    case .condition(let condition, let others, let steps):
      add(.condition, .string(condition.value))
      members.append(.init(key: "becomes", value: .array(others.map { .string($0.value) })))
      guard !steps.isEmpty else { break }
      members.append(.init(key: "at", value: .array(steps.map { .string($0.value) })))
    case .drop: add(.drop, true)
    }
    return .object(members)
  }
}

extension Change.Place {
  fileprivate var declaredMember: JSONElement.Member {
    switch self {
    case .before(let step): .init(key: "before", value: .string(step.value))
    case .after(let step): .init(key: "after", value: .string(step.value))
    }
  }
}

extension StepDeclaration {
  /// The step as a design file declares it.
  var declaredElement: JSONElement {
    var members = [JSONElement.Member(key: "step", value: .string(step.value))]
    for argument in arguments {
      members.append(.init(key: argument.key.value, value: .string(argument.value.value)))
    }
    if !when.isEmpty {
      members.append(.init(key: "when", value: .array(when.map { .string($0.value) })))
    }
    if let onFailure { members.append(.init(key: "onFailure", value: .string(onFailure.value))) }
    if let fails {
      members.append(.init(key: OwnFailure.parameter.key, value: .string(fails.value)))
    }
    return .object(members)
  }
}
