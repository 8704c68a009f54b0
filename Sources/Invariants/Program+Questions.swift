import Spec

/// What properties ask a program about particular kinds of steps.
///
/// Kept together, so that what each step declares of itself can take their place.
extension Program {
  /// Whether a start or resume claims the VM when it is admitted.
  func claims(_ operation: Operation) -> Bool {
    instructions.contains {
      $0.kind == .admit && $0.operation == operation && $0.choice == 1
    }
  }

  /// Whether a resume marks its image as used before the VM executes; it is judged then.
  var spendsImages: Bool { instructions.contains { $0.kind == .spendImage } }

  /// Whether the metadata that a call holds at a position was pushed under a uuid.
  func pushes(_ name: Name, before position: Int) -> Bool {
    var current = position - 1
    while current > 0, instructions[current].kind != .pushMetadata { current -= 1 }
    return current > 0 && instructions[current].name == name
  }

  /// Whether a call at a position waits for the operation that the xenopsd of its host executes.
  @inline(__always)
  func awaitsOperation(at position: Int) -> Bool { instructions[position].kind == .awaitOperation }
}

/// What properties ask a design about particular steps.
extension Design {
  /// Whether it reserves memory at all; where reservations are left out nothing can be counted.
  var reservesMemory: Bool {
    procedures.contains { procedure in
      procedure.steps.contains { step in
        step.step.value == StepKind.reserve.spelling
          || step.arguments.contains { $0.value.value == "memory" }
      }
    }
  }

  /// What the design asks before it admits an operation; nothing when it has no procedure for it.
  ///
  /// Read from the declaration: a program has the procedures only of what its model requests.
  func conditions(of operation: Operation) -> Conditions {
    let names = namesOfConditions(in: Entry.master(operation).spelling) ?? []
    return Conditions(Condition.allCases.filter { names.contains($0.spelling) })
  }

  /// The conditions of the first `admit` of a procedure, in it or in one that it calls.
  private func namesOfConditions(in procedure: String) -> [String]? {
    guard let index = index(of: procedure) else { return nil }
    for step in procedures[index].steps {
      let names = step.when.map(\.value)
      if step.step.value == StepKind.admit.spelling { return names }
      let called = step.arguments.first { $0.key.value == "procedure" }?.value.value
      if let called, let inner = namesOfConditions(in: called) { return names + inner }
    }
    return nil
  }
}
