import Testing

@testable import Spec

@Test func `the VMs of the current host are listed, and no others`() {
  take(.sampleResidents, by: .monitor) {
    $0.locals.peer = Host(1)
    $0.locals.listed = 1
    $0.pool[VM(0)].residentOn = HostReference(Host(0))
    $0.pool[VM(1)].residentOn = HostReference(Host(1))
  }.expect(.done, changes: ["monitor listed: 1 → 2"])
}
