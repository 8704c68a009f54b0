extension Condition {
  /// The locals that a thread or call must have read before the condition can be tested.
  private var locals: StateParts {
    let asked = reads(isAdmission: false)
    // A thread knows its VM without reading it.
    return isAdmission && !isPowerState ? [] : asked.readings
  }

  /// Whether the condition can be tested before any step has read anything.
  var isKnownWithoutReading: Bool { locals.isEmpty }

  /// Whether a step reads what the condition tests.
  func isRead(by footprint: Footprint, _ actor: Actor) -> Bool {
    !footprint.written.fields(for: actor).isDisjoint(with: locals.fields(for: actor))
  }

  /// The steps that read what the condition tests, in the order of the vocabulary.
  ///
  /// Any one of them is enough. Conditions of admission have none.
  var readers: [StepKind] {
    StepKind.allCases.filter { kind in
      kind.definition.actors.contains { actor in
        Instruction.all(of: kind).contains { isRead(by: $0.footprint, actor) }
      }
    }
  }
}

extension StateParts {
  /// The parts that a step reads into the locals of a thread or of a call.
  fileprivate var readings: StateParts {
    var readings = StateParts()
    for local in locals.list where local != .vm && local != .peer && local != .counter {
      readings.formUnion(.local(local))
    }
    if own.contains(.call(.powerState)) { readings.formUnion([.call(.powerState)]) }
    return readings
  }
}
