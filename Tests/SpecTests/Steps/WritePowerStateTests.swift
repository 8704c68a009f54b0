import Testing

@testable import Spec

struct WritePowerStateTests {
  @Test(arguments: [
    (Observation.halted, PowerState.halted), (.suspended, .suspended), (.paused, .paused),
    (.running, .running),
  ])
  func `what was observed is written`(observation: Observation, state: PowerState) {
    for before in PowerState.allCases {
      let taken = take(.writePowerState, by: .background) {
        $0.background.observation = observation
        $0.record.powerState = before
      }
      let change = "vm1 powerState: \(before) → \(state)"
      taken.expect(.done, changes: before == state ? [] : [change], effects: .wrotePowerState)
    }
  }

  @Test(arguments: [Observation.unread, .absent])
  func `with nothing observed nothing is written`(observation: Observation) {
    take(.writePowerState, by: .background) {
      $0.background.observation = observation
      $0.record.powerState = .running
    }.expect(.done)
  }

  @Test(arguments: Observation.allCases)
  func `Halted can be written whatever was observed`(observation: Observation) {
    take(.writePowerState, choice: 1, by: .background) {
      $0.background.observation = observation
      $0.record.powerState = .running
    }.expect(
      .done, changes: ["vm1 powerState: running → halted"], effects: .wrotePowerState)
  }

  @Test func `it waits for the database`() {
    take(.writePowerState, choice: 1, by: .background) {
      $0.pool[Host(0)].xapi = .down
      $0.record.powerState = .running
    }.expect(.blocked)
  }

  @Test func `while resident here, it is written only here`() {
    take(.writePowerState, choice: 1, second: 1, by: .background) {
      $0.record.powerState = .running
      $0.record.residentOn = HostReference(Host(1))
    }.expect(
      .done, changes: ["vm1 powerState: running → halted"], effects: .wrotePowerState)
    for elsewhere in [HostReference.null, HostReference(Host(0))] {
      take(.writePowerState, choice: 1, second: 1, by: .background) {
        $0.run(.original)
        $0.record.powerState = .running
        $0.record.residentOn = elsewhere
      }.expect(.outdated, changes: ["host1 vm1 isDirty: false → true"])
    }
  }

  @Test func `with Suspended it learns whether a checkpoint is current`() {
    for (operation, observation, learns) in [
      (Spec.Operation.checkpoint, Observation.suspended, true), (.checkpoint, .halted, false),
      (.suspend, .suspended, false),
    ] {
      let taken = take(.writePowerState, by: .background) {
        $0.background.observation = observation
        $0.record.operations = Operations(operation)
      }
      let knowledge = taken.context.background.knowledge
      #expect(knowledge.contains(.suspendedByCheckpoint) == learns)
      #expect(taken.context.background.holding.contains(Conditions(.noCheckpoint)) != learns)
    }
  }
}
