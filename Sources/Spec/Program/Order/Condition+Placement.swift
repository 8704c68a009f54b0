extension Condition {
  /// The reason why a step of this actor cannot carry the condition, nil if it can.
  func objection(to kind: StepKind, by actor: Actor) -> String? {
    let asksConditions = kind.definition.traits.contains(.asksConditions)
    if isPowerState, !asksConditions, actor.isPartOfCall { return nil }
    if isPlace {
      return actor.executesCalls
        ? nil : "it asks where a call executes, and this is not a half of a call on its host"
    }
    if isAdmission, !asksConditions {
      return "it is read in the database when a call is admitted, so only \"admit\" can have it"
    }
    if !isAdmission, asksConditions {
      return "\"admit\" reads the database, and this is read from a thread's own locals"
    }
    if !isAdmission, !actor.hasReadings {
      return "\(actor.phrase) reads nothing that it could test"
    }
    return nil
  }
}
