import Testing

@testable import Spec

struct WritePowerStateTests {
  @Test(arguments: [
    (Observation.halted, PowerState.halted), (.suspended, .suspended), (.paused, .paused),
    (.running, .running),
  ])
  func `the observed state is written`(observation: Observation, state: PowerState) {
    for before in PowerState.allCases {
      let taken = take(.writePowerState, by: .background) {
        $0.locals.observation = observation
        $0.record.powerState = before
      }
      let change = "vm1 powerState: \(before) → \(state)"
      taken.expect(.done, changes: before == state ? [] : [change], effects: .wrotePowerState)
    }
  }

  @Test(arguments: [Observation.unread, .absent])
  func `writePowerState writes nothing without an observation`(observation: Observation) {
    take(.writePowerState, by: .background) {
      $0.locals.observation = observation
      $0.record.powerState = .running
    }.expect(.done)
  }

  @Test(arguments: Observation.allCases)
  func `Halted can be written whatever was observed`(observation: Observation) {
    take(.writePowerState, choice: 1, by: .background) {
      $0.locals.observation = observation
      $0.record.powerState = .running
    }.expect(
      .done, changes: ["vm1 powerState: running → halted"], effects: .wrotePowerState)
  }

  @Test func `writePowerState waits for the database`() {
    take(.writePowerState, choice: 1, by: .background) {
      $0.pool[Host(0)].xapi = .down
      $0.record.powerState = .running
    }.expect(.blocked)
  }

  @Test func `while resident here, power_state is written only here`() {
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

  @Test func `a call writes back its reading`() {
    take(.writePowerState, choice: 3, by: .peer) {
      $0.call.powerState = .running
      $0.locals.observation = .halted
    }.expect(
      .done, changes: ["vm1 powerState: halted → running"], effects: .wrotePowerState)
  }

  @Test(arguments: PowerState.allCases)
  func `a failed suspend halts only a Suspended VM`(state: PowerState) {
    let taken = take(.writePowerState, choice: 4, by: .host) { $0.record.powerState = state }
    state == .suspended
      ? taken.expect(
        .done, changes: ["vm1 powerState: suspended → halted"], effects: .wrotePowerState)
      : taken.expect(.done)
  }

  @Test func `while the first since the boot, only that xapi writes`() {
    for isFirst in [true, false] {
      take(.writePowerState, choice: 1, second: 4, by: .background) {
        $0.record.powerState = .running
        $0.pool[Host(1)].isFirstSinceBoot = isFirst
      }.expect(
        .done, changes: isFirst ? ["vm1 powerState: running → halted"] : [],
        effects: isFirst ? .wrotePowerState : [])
    }
  }

  @Test func `a write of Suspended learns whether a checkpoint is current`() {
    for (operation, observation, learns) in [
      (Spec.Operation.checkpoint, Observation.suspended, true), (.checkpoint, .halted, false),
      (.suspend, .suspended, false),
    ] {
      let taken = take(.writePowerState, by: .background) {
        $0.locals.observation = observation
        $0.record.operations = Operations(operation)
      }
      let knowledge = taken.context.locals.knowledge
      #expect(knowledge.contains(.suspendedByCheckpoint) == learns)
      #expect(
        taken.context.locals.holding(isResident: true).contains(Conditions(.noCheckpoint)) != learns
      )
    }
  }

  @Test(arguments: [
    (SuspendImage.complete, true, PowerState.suspended), (.complete, false, .halted),
    (.none, true, .halted), (.incomplete, true, .halted), (.consumed, true, .halted),
  ])
  func `a VM that is off is Suspended if its image can be resumed, otherwise Halted`(
    image: SuspendImage, hasMetadata: Bool, state: PowerState
  ) {
    for isOnDisk in [true, false] {
      take(.writePowerState, choice: 2, by: .overview) {
        $0.record.powerState = .running
        $0.record.image = image
        $0.record.hasBootRecord = hasMetadata && !isOnDisk
        $0.record.imageHasMetadata = hasMetadata && isOnDisk
      }.expect(
        .done, changes: ["vm1 powerState: running → \(state)"], effects: .wrotePowerState)
    }
  }

  @Test func `while resident nowhere, power_state is written only then, and nothing else happens`()
  {
    take(.writePowerState, choice: 1, second: 2, by: .overview) {
      $0.record.powerState = .running
    }.expect(
      .done, changes: ["vm1 powerState: running → halted"], effects: .wrotePowerState)
    for host in [Host(0), Host(1)] {
      take(.writePowerState, choice: 1, second: 2, by: .overview) {
        $0.run(.original)
        $0.record.powerState = .running
        $0.record.residentOn = HostReference(host)
      }.expect(.done)
    }
  }

  @Test func `each thread writes its own observation`() {
    take(.writePowerState, by: .inspection) {
      $0.pool[Host(1)].background.observation = .running
      $0.locals.observation = .paused
    }.expect(
      .done, changes: ["vm1 powerState: halted → paused"], effects: .wrotePowerState)
  }

  @Test func `a constant Running is written, and the state that xenopsd has now`() {
    take(.writePowerState, choice: 5, by: .host).expect(
      .done, changes: ["vm1 powerState: halted → running"], effects: .wrotePowerState)
    take(.writePowerState, choice: 6, by: .background) {
      $0.run(.original)
      $0.locals.observation = .halted
    }.expect(.done, changes: ["vm1 powerState: halted → running"], effects: .wrotePowerState)
    take(.writePowerState, choice: 6, by: .background).expect(.done)
    take(.writePowerState, choice: 6, by: .background) { $0.pool[Host(1)].xenopsd = .down }
      .expect(.blocked)
  }
}
