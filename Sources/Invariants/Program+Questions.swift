import Spec

/// Queries about a program's steps, which declare the answers themselves.
extension Program {
  /// Whether a start or resume claims the VM when it is admitted.
  func claims(_ operation: Operation) -> Bool {
    instructions.contains { step in
      step.operation == operation && step.mayHave(.admitted)
        && step.mayWrite(.record(.residentOn))
    }
  }

  /// Whether a resume marks its image as used before the VM executes; if so, properties judge it
  /// then.
  var spendsImages: Bool { instructions.contains { $0.mayHave(.spentImage) } }

  /// Whether the metadata that a call holds at a position was pushed under the given uuid.
  func pushes(_ name: Name, before position: Int) -> Bool {
    let pushing = instructions[1..<position].last { $0.mayHave(.pushedMetadata) }
    return pushing?.name == name
  }

  /// The positions of the master's half of a call that has not been admitted yet, and may still be
  /// refused.
  var positionsBeforeAdmission: PositionSet {
    var positions = PositionSet()
    for position in instructions.indices.dropFirst().reversed() {
      let step = instructions[position]
      if step.mayHave(.admitted) || positions.contains(step.next) {
        positions.insert(UInt8(position))
      }
    }
    return positions
  }

  /// The positions of clean-ups that the master's half of a call may be in although it was never
  /// forwarded to a host.
  var positionsAfterFailedForward: PositionSet {
    var positions = PositionSet()
    for step in instructions.dropFirst() where instructions[Int(step.next)].wokenBy == .hostHalf {
      var position = step.onFailure
      while position != 0, !positions.contains(position) {
        positions.insert(position)
        position = instructions[Int(position)].next
      }
    }
    return positions
  }

  /// Whether a call at a position waits for an operation of its host's xenopsd.
  @inline(__always)
  func awaitsOperation(at position: Int) -> Bool { instructions[position].wokenBy == .operation }
}

/// Queries about a design, whatever a model requests of it.
extension Design {
  /// The conditions that the design checks before it admits an operation, none without a procedure.
  ///
  /// Read from the declaration, because a program contains only the procedures that its model
  /// requests.
  func conditions(of operation: Operation) -> Conditions {
    let names = namesOfConditions(in: ProcedureName.master(operation).spelling) ?? []
    return Conditions(Condition.allCases.filter { names.contains($0.spelling) })
  }

  /// The conditions of the first step that checks the database.
  ///
  /// The search includes the procedures that this one calls.
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
