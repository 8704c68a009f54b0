import Spec

extension Change {
  /// The change as written in a model file.
  var text: String {
    let members: [String] =
      switch edit {
      case .remove(let step): [member("remove", step)]
      case .insert(let step, let place): ["\"insert\": \(step.text)", place.text]
      case .move(let step, let place): [member("move", step), place.text]
      case .swap(let first, let second):
        ["\"swap\": [\"\(first.value)\", \"\(second.value)\"]"]
      case .drop: ["\"drop\": true"]
      case .condition(let condition, let others, let steps):
        [member("condition", condition), member("becomes", others)]
          + (steps.isEmpty ? [] : [member("at", steps)])
      case .add(let steps): ["\"add\": [\(list(steps))]"]
      case .replace(let step, let others):
        [member("replace", step), "\"with\": [\(list(others))]"]
      }
    return "{ \(([member("in", procedure)] + members).joined(separator: ", ")) }"
  }

  private func list(_ steps: [StepDeclaration]) -> String {
    steps.map(\.text).joined(separator: ", ")
  }
}

extension Change.Place {
  fileprivate var text: String {
    switch self {
    case .before(let step): member("before", step)
    case .after(let step): member("after", step)
    }
  }
}

extension StepDeclaration {
  /// The step as written in a file.
  var text: String {
    var members = [member("step", step)] + arguments.map { member($0.key.value, $0.value) }
    if !when.isEmpty {
      members.append("\"when\": [\(when.map { "\"\($0.value)\"" }.joined(separator: ", "))]")
    }
    if let onFailure { members.append(member("onFailure", onFailure)) }
    return "{ \(members.joined(separator: ", ")) }"
  }
}

private func member(_ key: String, _ values: [Declared<String>]) -> String {
  "\"\(key)\": [\(values.map { "\"\($0.value)\"" }.joined(separator: ", "))]"
}

private func member(_ key: String, _ value: Declared<String>) -> String {
  "\"\(key)\": \"\(value.value)\""
}
