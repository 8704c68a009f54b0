extension Design {
  /// Drops a procedure, with everything that is there only for it.
  ///
  /// Each `call` of it goes too, each step that starts it, and each `onFailure` that names it; then
  /// the procedures to which nothing else referred.
  mutating func drop(_ name: String) {
    var dropped = [name]
    while let next = dropped.popLast() {
      let referredTo = referredProcedures
      procedures.removeAll { $0.name.value == next }
      for index in procedures.indices { procedures[index].forget(next) }
      let left = referredProcedures
      dropped += procedures.map(\.name.value).filter { procedure in
        referredTo.contains(procedure) && !left.contains(procedure)
          && !ProcedureName.all.contains { $0.spelling == procedure }
      }
    }
  }

  /// The procedures that a `call` or an `onFailure` names.
  private var referredProcedures: Set<String> {
    var names: Set<String> = []
    for procedure in procedures {
      if let cleanUp = procedure.onFailure { names.insert(cleanUp.value) }
      for step in procedure.steps {
        if let cleanUp = step.onFailure { names.insert(cleanUp.value) }
        if let called = step.calledProcedure { names.insert(called) }
      }
    }
    return names
  }
}

extension ProcedureDeclaration {
  /// Removes whatever refers to a procedure.
  fileprivate mutating func forget(_ name: String) {
    let own = ProcedureName(spelling: self.name.value)
    if onFailure?.value == name { onFailure = nil }
    steps.removeAll { step in
      step.calledProcedure == name
        || step.startedProcedures(by: own?.operation).contains { $0.spelling == name }
    }
    for index in steps.indices where steps[index].onFailure?.value == name {
      steps[index].onFailure = nil
    }
  }
}

extension StepDeclaration {
  /// The procedure that a `call` names, nil for any other step.
  fileprivate var calledProcedure: String? {
    arguments.first { $0.key.value == "procedure" }?.value.value
  }

  /// The procedure that the step starts, in a list; none if that depends on an operation that is
  /// not known.
  fileprivate func startedProcedures(by operation: Operation?) -> [ProcedureName] {
    guard let kind = StepKind(spelling: self.step.value) else { return [] }
    let operations = operation.map { [$0] } ?? Operation.allCases
    let started = operations.map { operation in
      var instruction = Instruction(kind, plainArguments)
      instruction.operation = operation
      return kind.definition.starts(instruction)
    }
    guard let first = started[0], started.allSatisfy({ $0 == first }) else { return [] }
    return [first]
  }
}
