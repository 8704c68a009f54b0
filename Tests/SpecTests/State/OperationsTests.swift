import Testing

@testable import Spec

struct OperationsTests {
  @Test func `every operation and guest action has a value`() {
    #expect(PerOperation<UInt8>.count == Operation.allCases.count)
    #expect(PerGuestAction<UInt8>.count == GuestAction.allCases.count)
  }

  @Test func `every operation has its own lock`() {
    var all: Operations = []
    for operation in Operation.allCases {
      #expect(!all.contains(Operations(operation)))
      all.insert(Operations(operation))
      #expect(all.contains(Operations(operation)))
    }
    #expect(all.rawValue == 0b111_1111_1111_1111)
    all.remove(Operations(.changeRecord))
    #expect(all.rawValue == 0b011_1111_1111_1111)
  }

  @Test func `these operations halt a VM, reboot it, or choose a host for it`() {
    #expect(Operation.allCases.filter(\.haltsVM) == [.cleanShutdown, .hardShutdown, .revert])
    #expect(
      Operation.allCases.filter { !Operations.halting.isDisjoint(with: Operations($0)) }
        == Operation.allCases.filter(\.haltsVM))
    #expect(Operation.allCases.filter(\.reboots) == [.cleanReboot, .hardReboot])
    #expect(Operation.allCases.filter(\.choosesHost) == [.start, .resume, .migrate])
  }

  @Test func `these operations have no host's half, or no xenopsd operation`() {
    #expect(Operation.allCases.filter { !$0.hasHostHalf } == [.cancelMigration])
    #expect(
      Operation.allCases.filter { !$0.hasXenopsdOperation }
        == [.cancelMigration, .revert, .hotplug, .changeRecord])
    #expect(Operation.allCases.filter { !$0.drivesVM } == [.hotplug, .changeRecord])
  }
}
