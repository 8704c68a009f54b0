import Testing

@testable import Spec

struct AdmitEventsTests {
  @Test func `events are handled again, and a new one is raised`() {
    take(.admitEvents, by: .host) {
      $0.pool[Host(1)].suppressedEvents = 3
      $0.run(.original)
    }.expect(
      .done,
      changes: ["host1 suppressedEvents: 3 → 1", "host1 vm1 isDirty: false → true"])
  }

  @Test func `no event is raised for a VM that xenopsd does not know`() {
    take(.admitEvents, by: .host) {
      $0.pool[Host(1)].suppressedEvents = 2
      $0.run(.sourceTemporary)
    }.expect(.done, changes: ["host1 suppressedEvents: 2 → 0"])
  }

  @Test func `admitEvents waits for xenopsd`() {
    take(.admitEvents, by: .host) {
      $0.pool[Host(1)].suppressedEvents = 2
      $0.pool[Host(1)].xenopsd = .down
    }.expect(.blocked)
  }
}
