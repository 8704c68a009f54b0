extension PoolMachine {
  /// Whether another machine is certain to have the same states, transitions and findings; fast, `false`
  /// means *unknown*.
  ///
  /// A machine depends on its model's bounds, which must be the same, and on its compiled program. Of the
  /// design itself, the initial state and properties only ask which fields some step of it reads or
  /// writes, and the conditions of requests.
  public func isSame(as other: PoolMachine) -> Bool {
    let (own, others) = (program, other.program)
    return own.instructions == others.instructions
      && own.ranges.elementsEqual(others.ranges, by: ==)
      && own.procedures.elementsEqual(others.procedures, by: ==)
      && own.askedAtRest == others.askedAtRest
      && own.procedureNames == others.procedureNames
      && model.design.askedFields == other.model.design.askedFields
      && model.design.askedConditions == other.model.design.askedConditions
  }
}

extension Design {
  /// The conditions of each step that asks some when it is taken, with its procedure.
  fileprivate var askedConditions: [[String]] {
    procedures.flatMap { procedure in
      procedure.steps.filter {
        StepKind(spelling: $0.step.value)?.definition.traits.contains(.asksConditions) == true
      }.map { [procedure.name.value] + $0.when.map(\.value) }
    }
  }

  /// The fields that some step of some procedure may read or write, even if no model runs that step.
  fileprivate var askedFields: [StateFields] {
    let footprints = procedures.flatMap(\.steps).compactMap { step in
      StepKind(spelling: step.step.value).map { Instruction($0, step.plainArguments).footprint }
    }
    return Actor.allCases.flatMap { actor in
      [
        footprints.reduce(into: StateFields()) { $0.formUnion($1.reads.fields(for: actor)) },
        footprints.reduce(into: StateFields()) { $0.formUnion($1.written.fields(for: actor)) },
      ]
    }
  }
}
