import Spec

/// What properties ask a program about its steps; steps say it of themselves.
extension Program {
  /// Whether a start or resume claims the VM when it is admitted.
  func claims(_ operation: Operation) -> Bool {
    instructions.contains { step in
      step.operation == operation && step.mayHave(.admitted)
        && step.mayWrite(.record(.residentOn))
    }
  }

  /// Whether a resume marks its image as used before the VM executes; it is judged then.
  var spendsImages: Bool { instructions.contains { $0.mayHave(.spentImage) } }

  /// Whether the metadata that a call holds at a position was pushed under a uuid.
  func pushes(_ name: Name, before position: Int) -> Bool {
    let pushing = instructions[1..<position].last { $0.mayHave(.pushedMetadata) }
    return pushing?.name == name
  }

  /// Whether a call at a position waits for the operation that the xenopsd of its host executes.
  @inline(__always)
  func awaitsOperation(at position: Int) -> Bool { instructions[position].wokenBy == .operation }
}

/// What properties ask a design, whatever a model requests of it.
extension Design {
  /// What the design asks before it admits an operation; nothing when it has no procedure for it.
  ///
  /// Read from the declaration: a program has the procedures only of what its model requests.
  func conditions(of operation: Operation) -> Conditions {
    let names = namesOfConditions(in: ProcedureName.master(operation).spelling) ?? []
    return Conditions(Condition.allCases.filter { names.contains($0.spelling) })
  }

  /// The conditions of the first step of a procedure that asks them of the database, in it or in one
  /// that it calls.
  private func namesOfConditions(in procedure: String) -> [String]? {
    guard let index = index(of: procedure) else { return nil }
    for step in procedures[index].steps {
      let names = step.when.map(\.value)
      if StepKind(spelling: step.step.value)?.asksConditions == true { return names }
      let called = step.arguments.first { $0.key.value == "procedure" }?.value.value
      if let called, let inner = namesOfConditions(in: called) { return names + inner }
    }
    return nil
  }
}
