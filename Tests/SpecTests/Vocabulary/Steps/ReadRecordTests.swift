import Testing

@testable import Spec

struct ReadRecordTests {
  @Test(arguments: [
    (Actor.background, "host1 background"), (.inspection, "host1 inspection"),
    (.overview, "overview"),
  ])
  func `both fields are kept in the thread's own locals`(actor: Actor, owner: String) {
    take(.readRecord, by: actor) {
      $0.record.powerState = .paused
      $0.record.residentOn = HostReference(Host(1))
    }.expect(
      .done,
      changes: [
        "\(owner) powerState: halted → paused", "\(owner) residentOn: null → host1",
        "\(owner) knowledge: 0 → 4",
      ])
  }

  @Test func `a VM that is resident elsewhere is not resident here`() {
    take(.readRecord, by: .background) {
      $0.locals.knowledge = .residentHere
      $0.record.residentOn = HostReference(Host(0))
    }.expect(
      .done,
      changes: [
        "host1 background residentOn: null → host0", "host1 background knowledge: 4 → 0",
      ])
  }

  @Test(arguments: [Daemon.starting, .down])
  func `another host waits until the master serves its database`(master: Daemon) {
    take(.readRecord, by: .inspection) {
      $0.record.powerState = .running
      $0.pool[Host(0)].xapi = master
    }.expect(.blocked)
  }

  @Test(arguments: [Daemon.starting, .servingDatabase, .up])
  func `the master reads its own database as soon as it runs`(master: Daemon) {
    take(.readRecord, by: .overview) {
      $0.pool.master = Host(1)
      $0.pool[Host(1)].xapi = master
      $0.record.powerState = .running
    }.expect(.done, changes: ["overview powerState: halted → running"])
  }
}
