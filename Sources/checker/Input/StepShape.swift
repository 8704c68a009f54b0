import Spec

extension JSONShape where Value == Declared<String> {
  /// A string with its position.
  static func declared(in file: SourceFile) -> JSONShape {
    JSONShape<String>.string.map { value, node, _ in
      Declared(value, at: Origin(file, node.position))
    }
  }
}

extension JSONShape where Value == [Declared<String>] {
  /// The conditions of a step, each once.
  fileprivate static func conditions(in file: SourceFile) -> JSONShape {
    JSONShape<[Located<String>]>.distinct(
      JSONShape<String>.string, count: 0...Condition.allCases.count
    ).map { names, _, _ in
      names.map { Declared($0.value, at: Origin(file, $0.position)) }
    }
  }
}

extension JSONShape where Value == StepDeclaration {
  /// The most keys of a step; no step has as many parameters.
  private static var maximumKeyCount: Int { 32 }

  /// A step of a design: its name, `when`, `onFailure`, `fails`, and any parameters.
  ///
  /// The vocabulary decides which parameters are valid, so every key with a string passes.
  static func step(in file: SourceFile) -> JSONShape {
    let expected = "a step such as { \"step\": \"unpause\", \"name\": \"original\" }"
    let string = JSONShape<Declared<String>>.declared(in: file)
    return JSONShape(expected: expected) { node, context in
      guard case .object(let members) = node.value else {
        context.note(unsuitable: node, expected: expected)
        return nil
      }
      guard members.count <= Self.maximumKeyCount else {
        context.note(
          "found \(members.count) keys, expected at most \(Self.maximumKeyCount)", at: node.position
        )
        return nil
      }
      guard let stepNode = node["step"] else {
        context.note("found no \"step\", expected \(expected)", at: node.position)
        return nil
      }
      var isWhole = true
      var step = StepDeclaration(Declared(""))
      if let name = context.inside("step", { string.read(stepNode, &$0) }) {
        step.step = name
      } else {
        isWhole = false
      }
      for member in members where member.key != "step" {
        switch member.key {
        case "when":
          let names = context.inside("when") {
            JSONShape<[Declared<String>]>.conditions(in: file).read(member.node, &$0)
          }
          step.when = names ?? []
          isWhole = isWhole && names != nil
        case "onFailure":
          step.onFailure = context.inside("onFailure") { string.read(member.node, &$0) }
          isWhole = isWhole && step.onFailure != nil
        case OwnFailure.parameter.key:
          step.fails = context.inside(member.key) { string.read(member.node, &$0) }
          isWhole = isWhole && step.fails != nil
        default:
          let key = Declared(member.key, at: Origin(file, member.keyPosition))
          if let value = context.inside(member.key, { string.read(member.node, &$0) }) {
            step.arguments.append((key, value))
          } else {
            isWhole = false
          }
        }
      }
      return isWhole ? step : nil
    }
  }
}
