import Testing

@testable import Spec

struct AssertRecordTests {
  @Test(arguments: [(UInt8(0), PowerState.halted), (1, .suspended)])
  func `a VM that is off as required, and resident nowhere, passes`(
    choice: UInt8, state: PowerState
  ) {
    take(.assertRecord, choice: choice, by: .host) { $0.record.powerState = state }.expect(.done)
  }

  @Test func `any other power state fails the call`() {
    for (choice, asked) in [(UInt8(0), PowerState.halted), (1, .suspended)] {
      for state in PowerState.allCases where state != asked {
        take(.assertRecord, choice: choice, by: .host) { $0.record.powerState = state }
          .expect(.failed)
      }
    }
  }

  @Test(arguments: [Host(0), Host(1)])
  func `a VM that is resident anywhere fails the call`(host: Host) {
    take(.assertRecord, by: .host) { $0.record.residentOn = HostReference(host) }.expect(.failed)
  }

  @Test func `a VM that a checkpoint has suspended may still be resident`() {
    take(.assertRecord, choice: 1, second: 1, by: .host) {
      $0.record.powerState = .suspended
      $0.record.residentOn = HostReference(Host(1))
      $0.record.operations = Operations(.checkpoint)
    }.expect(.done)
  }

  @Test func `without a checkpoint it may not, and with one only where the step says so`() {
    for (second, operation) in [(UInt8(1), Operation.suspend), (0, .checkpoint)] {
      take(.assertRecord, choice: 1, second: second, by: .host) {
        $0.record.powerState = .suspended
        $0.record.residentOn = HostReference(Host(1))
        $0.record.operations = Operations(operation)
      }.expect(.failed)
    }
  }

  @Test func `assertRecord waits for the database`() {
    take(.assertRecord, by: .host) { $0.pool[Host(0)].xapi = .starting }.expect(.blocked)
  }

  @Test(arguments: [(UInt8(2), PowerState.running), (3, .paused)])
  func `a VM that is up as required passes, wherever it is resident`(
    choice: UInt8, state: PowerState
  ) {
    for actor in [Actor.host, .master] {
      take(.assertRecord, choice: choice, by: actor) {
        $0.record.powerState = state
        $0.record.residentOn = HostReference(Host(1))
      }.expect(.done)
      take(.assertRecord, choice: choice, by: actor).expect(.failed)
    }
  }
}
