extension Condition {
  /// The subject of a condition, which decides which steps may carry it.
  public enum Subject: CaseIterable, Sendable {
    /// `power_state`: the database's at `admit`, elsewhere the value that a `readPowerState` has
    /// read.
    case powerState
    /// The rest of the database, at admission of a call.
    case admission
    /// An earlier reading of the same thread.
    case reading
    /// The host on which a half of a call executes.
    case place
  }

  /// The subject of the condition.
  public var subject: Subject {
    if isPowerState {
      .powerState
    } else if isAdmission {
      .admission
    } else {
      isPlace ? .place : .reading
    }
  }
}

extension StepKind {
  /// The subjects that the step's conditions may have, for any of its actors.
  public var conditionSubjects: [Condition.Subject] {
    let actors = definition.actors
    return Condition.Subject.allCases.filter { subject in
      switch subject {
      case .powerState: actors.contains(where: \.isPartOfCall)
      case .admission: definition.traits.contains(.asksConditions)
      case .reading: actors.contains(where: \.hasReadings)
      case .place: actors.contains(where: \.executesCalls)
      }
    }
  }
}
