extension Condition {
  /// The locals that a thread or a call has to have read before the condition can be asked of them.
  private var locals: StateParts {
    let asked = reads(isAdmission: false)
    // A thread knows its VM without a step.
    return isAdmission && !isPowerState ? [] : asked.readings
  }

  /// Whether no step has to have read anything before the condition can be asked.
  var isKnownWithoutReading: Bool { locals.isEmpty }

  /// Whether a step reads what the condition asks.
  func isRead(by footprint: Footprint, _ actor: Actor) -> Bool {
    !footprint.written.fields(for: actor).isDisjoint(with: locals.fields(for: actor))
  }

  /// The steps any of which reads what the condition asks, in the order of the vocabulary; none for
  /// conditions of admission.
  var readers: [StepKind] {
    StepKind.allCases.filter { kind in
      kind.definition.actors.contains { actor in
        Instruction.all(of: kind).contains { isRead(by: $0.footprint, actor) }
      }
    }
  }
}

extension StateParts {
  /// What of them is read by a step into a thread's locals, or those of a call.
  fileprivate var readings: StateParts {
    var readings = StateParts()
    for local in locals.list where local != .vm && local != .peer && local != .counter {
      readings.formUnion(.local(local))
    }
    if own.contains(.call(.powerState)) { readings.formUnion([.call(.powerState)]) }
    return readings
  }
}
