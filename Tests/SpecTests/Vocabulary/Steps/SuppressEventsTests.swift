import Testing

@testable import Spec

struct SuppressEventsTests {
  @Test func `the VM's events are suppressed on this host`() {
    take(.suppressEvents, by: .host).expect(
      .done, changes: ["host1 suppressedEvents: 0 → 2"])
    take(.suppressEvents, by: .host) { $0.pool[Host(1)].suppressedEvents = 1 }.expect(
      .done, changes: ["host1 suppressedEvents: 1 → 3"])
  }

  @Test func `suppressing twice is the same as once`() {
    take(.suppressEvents, by: .host) { $0.pool[Host(1)].suppressedEvents = 2 }.expect(.done)
  }

  @Test func `a host lists the VMs whose events it drops`() {
    var host = HostRecord()
    host.suppressedEvents = 2
    #expect(!host.suppressesEvents(of: VM(0)))
    #expect(host.suppressesEvents(of: VM(1)))
  }
}
