import Testing

@testable import Spec

/// Whether the compiler accepts a condition at an actor's step, ignoring earlier readings.
private func compiles(_ condition: Condition, at kind: StepKind, by actor: Actor) -> Bool {
  let entry = ProcedureName.all.first { $0.actor == actor }
  let design = Design.least(
    and: entry?.spelling ?? "", step(kind.spelling, when: [condition.spelling]))
  do throws(DesignMistakes) {
    _ = try ProgramBuilder.program(of: design, requests: [])
    return true
  } catch {
    return !error.list.contains { mistake in
      guard case .misplacedCondition(_, let reason) = mistake.problem else { return false }
      return !reason.hasPrefix("nothing before it reads that")
        && !reason.contains("begins with this step")
    }
  }
}

@Test(arguments: StepKind.allCases)
func `a step can carry exactly the conditions that the compiler accepts from one of its actors`(
  kind: StepKind
) {
  for condition in Condition.allCases {
    let isTaken = kind.definition.actors.contains { compiles(condition, at: kind, by: $0) }
    #expect(kind.conditionSubjects.contains(condition.subject) == isTaken, "\(condition)")
  }
}

@Test func `admission conditions are on power_state and on the rest of the database`() {
  for condition in Condition.allCases {
    let isOfDatabase = [.powerState, .admission].contains(condition.subject)
    #expect(condition.isAdmission == isOfDatabase, "\(condition)")
  }
  #expect(StepKind.admit.conditionSubjects == [.powerState, .admission])
  #expect(StepKind.writePowerState.conditionSubjects == [.powerState, .reading, .place])
  #expect(StepKind.takeEvent.conditionSubjects == [.reading])
  #expect(StepKind.copyMemory.conditionSubjects == [])
}
