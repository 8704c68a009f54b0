import Testing

@testable import Spec

struct AssertResidentTests {
  @Test func `a call continues where the VM is resident`() {
    take(.assertResident, by: .host) { $0.record.residentOn = HostReference($0.host) }
      .expect(.done)
  }

  @Test func `a call fails where the VM is not resident`() {
    take(.assertResident, by: .host).expect(.failed)
    take(.assertResident, by: .host) { $0.record.residentOn = HostReference(Host(0)) }
      .expect(.failed)
  }

  @Test func `a call waits for the database`() {
    take(.assertResident, by: .host) { $0.pool[Host(0)].xapi = .down }.expect(.blocked)
  }

  @Test func `a host can require that the VM is resident nowhere`() {
    take(.assertResident, choice: 1, by: .host).expect(.done)
    take(.assertResident, choice: 1, by: .host) {
      $0.record.residentOn = HostReference($0.host)
    }.expect(.failed)
    take(.assertResident, choice: 1, by: .host) {
      $0.record.residentOn = HostReference($0.peer)
    }.expect(.failed)
  }
}
