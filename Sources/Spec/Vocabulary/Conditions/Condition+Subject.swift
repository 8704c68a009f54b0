extension Condition {
  /// What a condition asks about, which decides what steps can carry it.
  public enum Subject: CaseIterable, Sendable {
    /// `power_state`: the database's at `admit`, elsewhere as a `readPowerState` has read it.
    case powerState
    /// The rest of the database, when a call is admitted.
    case admission
    /// What an earlier step of the same thread has read.
    case reading
  }

  /// What it asks about.
  public var subject: Subject {
    if isPowerState { .powerState } else if isAdmission { .admission } else { .reading }
  }
}

extension StepKind {
  /// What conditions of the step can ask about, whoever of its actors takes it.
  public var conditionSubjects: [Condition.Subject] {
    let actors = definition.actors
    return Condition.Subject.allCases.filter { subject in
      switch subject {
      case .powerState: actors.contains(.master) || actors.contains(.host)
      case .admission: definition.traits.contains(.asksConditions)
      case .reading: actors.contains(where: \.hasReadings)
      }
    }
  }
}
