import Testing

@testable import Spec

struct UnpauseTests {
  @Test func `a complete domain executes, and an event is raised`() {
    take(.unpause, of: .migrate, by: .receiver) {
      $0.run(.original)
      $0.local[.original].domain = .built
      $0.record.stopWanted = true
      $0.record.image = .complete
    }.expect(
      .done,
      changes: [
        "host1 vm1 original domain: built → running",
        "host1 vm1 isDirty: false → true",
      ], effects: .beganToExecute)
  }

  @Test func `a start ends the wish to stop`() {
    take(.unpause, name: .startTemporary, of: .start, by: .xenopsd) {
      $0.run(.startTemporary)
      $0.local[.startTemporary].domain = .built
      $0.record.stopWanted = true
      $0.record.image = .complete
    }.expect(
      .done,
      changes: [
        "host1 vm1 startTemporary domain: built → running",
        "vm1 stopWanted: true → false",
      ], effects: .beganToExecute)
  }

  @Test func `a resume consumes its image`() {
    take(.unpause, name: .startTemporary, of: .resume, by: .xenopsd) {
      $0.run(.startTemporary)
      $0.local[.startTemporary].domain = .built
      $0.record.image = .complete
    }.expect(
      .done,
      changes: [
        "vm1 image: complete → consumed",
        "host1 vm1 startTemporary domain: built → running",
      ], effects: .beganToExecute)
  }

  @Test func `the suspended source of a migration becomes the VM's past`() {
    take(.unpause, of: .migrate, by: .receiver) {
      $0.run(.original)
      $0.local[.original].domain = .built
      $0.pool[Host(0), VM(1), .sourceTemporary].domain = .suspended
      $0.pool[Host(0), VM(1), .sourceTemporary].isSurvivable = true
      $0.pool[Host(0), VM(0), .sourceTemporary].domain = .suspended
    }.expect(
      .done,
      changes: [
        "host0 vm1 sourceTemporary domain: suspended → superseded",
        "host1 vm1 original domain: built → running",
        "host1 vm1 isDirty: false → true",
      ], effects: .beganToExecute)
  }

  @Test(arguments: Domain.allCases.filter { $0 != .built })
  func `unpause fails for a domain that is not complete and paused`(domain: Domain) {
    take(.unpause, by: .xenopsd) { $0.local[.original].domain = domain }.expect(.failed)
  }

  @Test func `a VM that executes is no longer in its checkpoint`() {
    let taken = take(.unpause, of: .resume, by: .xenopsd) {
      $0.run(.original)
      $0.local[.original].domain = .built
      $0.record.isInCheckpoint = true
    }
    #expect(!taken.context.record.isInCheckpoint)
  }

  @Test func `a completed reboot is over, but a stop that waits for it is still wanted`() {
    for operations in [Operations(), Operations(.hardShutdown), Operations(.migrate)] {
      let taken = take(.unpause, of: .hardReboot, by: .xenopsd) {
        $0.local[.original].metadata = .present
        $0.local[.original].domain = .built
        $0.record.isDownForReboot = true
        $0.record.stopWanted = true
        $0.record.operations = operations
      }
      #expect(!taken.context.record.isDownForReboot)
      #expect(taken.context.record.stopWanted == (operations == Operations(.hardShutdown)))
    }
  }
}
