import Testing

@testable import Spec

struct RestoreDevicesTests {
  @Test func `a complete domain gets its devices, and an event is raised`() {
    take(.restoreDevices, by: .receiver) {
      $0.run(.original)
      $0.local[.original].domain = .built
    }.expect(.done, changes: ["host1 vm1 isDirty: false → true"])
  }

  @Test func `a temporary uuid raises no event`() {
    take(.restoreDevices, name: .destinationTemporary, by: .receiver) {
      $0.local[.destinationTemporary].metadata = .present
      $0.local[.destinationTemporary].domain = .built
    }.expect(.done)
  }

  @Test func `a device may be refused`() {
    take(.restoreDevices, second: 1, by: .receiver) {
      $0.choice = 1
      $0.run(.original)
      $0.local[.original].domain = .built
    }.expect(.failed)
  }

  @Test(arguments: Domain.allCases.filter { $0 != .built })
  func `restoreDevices fails without a complete domain`(domain: Domain) {
    take(.restoreDevices, by: .receiver) { $0.local[.original].domain = domain }.expect(.failed)
  }
}
