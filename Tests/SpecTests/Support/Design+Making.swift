import Spec

/// A step, as declared in a design file.
func step(
  _ name: String, _ arguments: KeyValuePairs<String, String> = [:], when: [String] = [],
  onFailure: String? = nil
) -> StepDeclaration {
  var step = StepDeclaration(Declared(name))
  step.arguments = arguments.map { (Declared($0.key), Declared($0.value)) }
  step.when = when.map { Declared($0) }
  step.onFailure = onFailure.map { Declared($0) }
  return step
}

/// A procedure, as declared in a design file.
func procedure(
  _ name: String, onFailure: String? = nil, _ steps: [StepDeclaration]
) -> ProcedureDeclaration {
  var procedure = ProcedureDeclaration(Declared(name), steps: steps)
  procedure.onFailure = onFailure.map { Declared($0) }
  return procedure
}

extension Design {
  /// A design of the given procedures.
  static func made(of procedures: [ProcedureDeclaration]) -> Design {
    Design(name: "small", source: "no document", procedures: procedures)
  }

  /// The minimum that every model needs: an event thread that takes events.
  static let least = made(of: [procedure("event", [step("takeEvent")])])

  /// The smallest design with one more procedure.
  static func least(and name: String, _ steps: StepDeclaration...) -> Design {
    made(of: least.procedures + [procedure(name, steps)])
  }

  /// The steps of a procedure, by name.
  func stepNames(of procedure: String) -> [String] {
    index(of: procedure).map { procedures[$0].steps.map(\.step.value) } ?? []
  }
}
