import Testing

@testable import Spec

struct PlugDeviceTests {
  @Test func `a device is plugged into the domain of a VM that is running in the database`() {
    for powerState in [PowerState.running, .paused] {
      take(.plugDevice, of: .hotplug, by: .host) {
        $0.run(.original)
        $0.record.powerState = powerState
      }.expect(.done, effects: .changedDevice)
    }
  }

  @Test(arguments: [Name.destinationTemporary, .sourceTemporary, .startTemporary])
  func `plugDevice ignores a domain under a temporary uuid`(name: Name) {
    take(.plugDevice, of: .hotplug, by: .host) {
      $0.run(name)
      $0.record.powerState = .running
    }.expect(.failed)
  }

  @Test func `a VM that is running in the database but not here fails the call`() {
    take(.plugDevice, of: .hotplug, by: .host) { $0.record.powerState = .running }
      .expect(.failed)
  }

  @Test(arguments: [PowerState.halted, .suspended])
  func `if a VM is off in the database, only its record changes, wherever its domain is`(
    powerState: PowerState
  ) {
    take(.plugDevice, of: .hotplug, by: .host) { $0.record.powerState = powerState }
      .expect(.done, effects: .changedDevice)
    take(.plugDevice, of: .hotplug, by: .host) {
      $0.run(.original)
      $0.local.operation.programCounter = 3
      $0.record.powerState = powerState
    }.expect(.done, effects: .changedDevice)
  }

  @Test
  func `plugDevice waits in the VM's queue, for xenopsd and for the database`() {
    take(.plugDevice, of: .hotplug, by: .host) {
      $0.run(.original)
      $0.record.powerState = .running
      $0.local.operation.programCounter = 3
    }.expect(.blocked)
    take(.plugDevice, of: .hotplug, by: .host) {
      $0.run(.original)
      $0.record.powerState = .running
      $0.pool[Host(1)].xenopsd = .down
    }.expect(.blocked)
    take(.plugDevice, of: .hotplug, by: .host) { $0.pool[Host(0)].xapi = .down }
      .expect(.blocked)
  }
}
