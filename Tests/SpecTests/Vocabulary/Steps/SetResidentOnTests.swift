import Testing

@testable import Spec

struct SetResidentOnTests {
  @Test func `this host replaces any other`() {
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

  @Test func `setResidentOn waits for the database`() {
    take(.setResidentOn, by: .background) { $0.pool[Host(0)].xapi = .down }.expect(.blocked)
  }

  @Test func `compare-and-set replaces only the value that was read`() {
    take(.setResidentOn, choice: 1, by: .background) {
      $0.record.residentOn = HostReference(Host(0))
      $0.locals.residentOn = HostReference(Host(0))
    }.expect(.done, changes: ["vm1 residentOn: host0 → host1"], effects: .setResidentOn)
    take(.setResidentOn, choice: 1, by: .background).expect(
      .done, changes: ["vm1 residentOn: null → host1"], effects: .setResidentOn)
  }

  @Test func `a hand-over keeps the memory of the host that the VM comes from`() {
    take(.setResidentOn, choice: 3, by: .background) {
      $0.record.residentOn = HostReference(Host(0))
      $0.record.scheduledOn = HostReference(Host(1))
      $0.locals.residentOn = HostReference(Host(0))
    }.expect(
      .done,
      changes: ["vm1 residentOn: host0 → host1", "vm1 scheduledOn: host1 → host0"],
      effects: .setResidentOn)
  }

  @Test func `a hand-over from nowhere, or to the host itself, leaves the reservation`() {
    take(.setResidentOn, choice: 3, by: .background) {
      $0.record.scheduledOn = HostReference(Host(1))
    }.expect(.done, changes: ["vm1 residentOn: null → host1"], effects: .setResidentOn)
    take(.setResidentOn, choice: 3, by: .background) {
      $0.record.residentOn = HostReference(Host(1))
      $0.record.scheduledOn = HostReference(Host(0))
    }.expect(.done, effects: .setResidentOn)
  }

  @Test func `a hand-over from a host that was not read is stale`() {
    take(.setResidentOn, choice: 3, by: .background) {
      $0.record.residentOn = HostReference(Host(0))
    }.expect(.outdated)
  }

  @Test func `compare-and-set with a stale value raises the event again`() {
    let taken = take(.setResidentOn, choice: 1, by: .background) {
      $0.run(.original)
      $0.record.residentOn = HostReference(Host(0))
    }
    taken.expect(.outdated, changes: ["host1 vm1 isDirty: false → true"])
    #expect(taken.context.pool[VM(1)].residentOn == HostReference(Host(0)))
  }

  @Test func `the event is raised again only by a xenopsd that is up`() {
    for choice: UInt8 in [1, 3] {
      take(.setResidentOn, choice: choice, by: .background) {
        $0.run(.original)
        $0.record.residentOn = HostReference(Host(0))
        $0.pool[Host(1)].xenopsd = .down
      }.expect(.blocked)
    }
  }

  @Test func `a call to the master also releases the reservation`() {
    take(.setResidentOn, choice: 2, by: .peer) {
      $0.record.residentOn = HostReference(Host(0))
      $0.record.scheduledOn = HostReference(Host(1))
    }.expect(
      .done,
      changes: ["vm1 residentOn: host0 → host1", "vm1 scheduledOn: host1 → null"],
      effects: .setResidentOn)
  }

  @Test(arguments: [Daemon.down, .starting, .servingDatabase])
  func `a call to the master fails while it does not serve`(daemon: Daemon) {
    take(.setResidentOn, choice: 2, by: .host) { $0.pool[Host(0)].xapi = daemon }.expect(.failed)
  }

  @Test func `a call to the master fails over a broken network`() {
    take(.setResidentOn, choice: 2, by: .host) { $0.pool[Host(1)].isCutOff = true }.expect(.failed)
  }

  @Test func `if known, xenopsd must know the VM by its own uuid`() {
    take(.setResidentOn, choice: 2, second: 1, by: .peer) { $0.run(.original) }.expect(
      .done, changes: ["vm1 residentOn: null → host1"], effects: .setResidentOn)
    take(.setResidentOn, choice: 2, second: 1, by: .peer) { $0.run(.destinationTemporary) }.expect(
      .done)
    take(.setResidentOn, choice: 2, second: 1, by: .peer) {
      $0.run(.original)
      $0.pool[Host(1)].xenopsd = .down
    }.expect(.blocked)
  }
}
