import Testing

@testable import Spec

struct AssertResidentTests {
  @Test func `a call goes on where the VM is resident`() {
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
}
