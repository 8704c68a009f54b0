import Testing

@testable import Spec

struct AssertNoResidentsTests {
  @Test func `a host with a resident VM is refused`() {
    take(.assertNoResidents, by: .monitor) {
      $0.locals.peer = Host(1)
      $0.pool[VM(0)].residentOn = HostReference(Host(1))
    }.expect(.refused)
  }

  @Test func `a host without a resident VM is not refused`() {
    take(.assertNoResidents, by: .monitor) {
      $0.locals.peer = Host(1)
      $0.pool[VM(0)].residentOn = HostReference(Host(0))
    }.expect(.done)
  }
}
