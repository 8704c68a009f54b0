import Testing

@testable import Spec

struct SetResidentOnTests {
  @Test func `this host replaces whatever stood there`() {
    take(.setResidentOn, by: .background) { $0.record.residentOn = HostReference(Host(0)) }
      .expect(
        .done, changes: ["vm1 residentOn: host0 → host1"], effects: .setResidentOn)
    take(.setResidentOn, by: .host).expect(
      .done, changes: ["vm1 residentOn: null → host1"], effects: .setResidentOn)
  }

  @Test func `writing the same value is a write`() {
    take(.setResidentOn, by: .background) { $0.record.residentOn = HostReference(Host(1)) }
      .expect(.done, effects: .setResidentOn)
  }

  @Test func `it waits for the database`() {
    take(.setResidentOn, by: .background) { $0.pool[Host(0)].xapi = .down }.expect(.blocked)
  }
}
