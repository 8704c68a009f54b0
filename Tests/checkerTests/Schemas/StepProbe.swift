import Spec

@testable import checker

/// A single step, to be judged by the schema and by the compiler.
struct StepProbe: CustomStringConvertible {
  var kind: StepKind
  var arguments: [(key: String, value: String)] = []
  var condition: Condition?
  var hasCleanUp = false
  var fails: String?

  /// The step as written in a design file.
  var description: String {
    var members = ["\"step\": \"\(kind.spelling)\""]
    members += arguments.map { "\"\($0.key)\": \"\($0.value)\"" }
    if let condition { members.append("\"when\": [\"\(condition.spelling)\"]") }
    if hasCleanUp { members.append("\"onFailure\": \"cleanUp\"") }
    if let fails { members.append("\"fails\": \"\(fails)\"") }
    return "{ \(members.joined(separator: ", ")) }"
  }

  /// Whether the compiler accepts it from one of its actors, regardless of its place in a
  /// procedure.
  var compiles: Bool {
    kind.definition.actors.contains { actor in
      ProcedureName.all.first { $0.actor == actor }.map(compiles) ?? false
    }
  }

  private func compiles(in entry: ProcedureName) -> Bool {
    var step = StepDeclaration(Declared(kind.spelling))
    step.arguments = arguments.map { (Declared($0.key), Declared($0.value)) }
    step.when = condition.map { [Declared($0.spelling)] } ?? []
    step.onFailure = hasCleanUp ? Declared("cleanUp") : nil
    step.fails = fails.map { Declared($0) }
    let procedure = ProcedureDeclaration(Declared(entry.spelling), steps: [step])
    do throws(DesignMistakes) {
      _ = try ProgramBuilder.program(
        of: Design(name: "", source: "", procedures: [procedure]), requests: [])
      return true
    } catch {
      return error.list.allSatisfy(\.isAboutThePlace)
    }
  }
}

extension DesignMistake {
  /// Whether the mistake is about the surroundings of a step, which its schema does not know.
  fileprivate var isAboutThePlace: Bool {
    switch problem {
    case .unknownProcedure, .missingProcedure, .misplacedStep: true
    case .misplacedCondition(_, let reason):
      reason.hasPrefix("nothing before it reads that") || reason.contains("begins with this step")
    case .cannotFailByItself(let step, _): step.objectionToOwnFailure == nil
    default: false
    }
  }
}

extension StepProbe {
  /// A valid step of a kind, and then variants with each possible part changed, added or removed.
  static func all(of kind: StepKind) -> [StepProbe] {
    let parameters = kind.definition.parameters
    let right = parameters.filter { !$0.isOptional }.map { (key: $0.key, value: $0.spellings[0]) }
    func probe(_ arguments: [(key: String, value: String)], _ hasCleanUp: Bool = false) -> StepProbe
    {
      StepProbe(kind: kind, arguments: arguments, hasCleanUp: hasCleanUp)
    }
    var probes = [probe(right), probe(right, true), probe(right + [(key: "nonsense", value: "x")])]
    probes += Condition.allCases.map {
      StepProbe(kind: kind, arguments: right, condition: $0)
    }
    for fails in OwnFailure.parameter.spellings + ["nonsense"] {
      for hasCleanUp in [false, true] {
        probes.append(
          StepProbe(kind: kind, arguments: right, hasCleanUp: hasCleanUp, fails: fails))
      }
    }
    for parameter in parameters {
      let others = right.filter { $0.key != parameter.key }
      probes.append(probe(others))
      for value in parameter.spellings + ["nonsense"] {
        probes.append(probe(others + [(key: parameter.key, value: value)]))
        probes.append(probe(others + [(key: parameter.key, value: value)], true))
      }
    }
    return probes
  }
}
