import Testing

@testable import Spec

struct ReadResidentOnTests {
  @Test func `residence here is recorded`() {
    take(.readResidentOn, by: .background) { $0.record.residentOn = HostReference(Host(1)) }
      .expect(
        .done,
        changes: [
          "host1 background knowledge: 0 → 4", "host1 background residentOn: null → host1",
        ])
  }

  @Test func `residence elsewhere overwrites the earlier reading`() {
    take(.readResidentOn, by: .background) {
      $0.locals.knowledge = [.noXapiOperation, .residentHere]
      $0.record.residentOn = HostReference(Host(0))
    }.expect(
      .done,
      changes: [
        "host1 background knowledge: 6 → 2", "host1 background residentOn: null → host0",
      ])
  }

  @Test func `readResidentOn waits for the database`() {
    take(.readResidentOn, by: .background) { $0.pool[Host(0)].xapi = .down }.expect(.blocked)
  }

  @Test(arguments: [
    (Actor.inspection, "host1 inspection"), (.overview, "overview"),
  ])
  func `each thread keeps its readings to itself`(actor: Actor, owner: String) {
    take(.readResidentOn, by: actor) { $0.record.residentOn = HostReference(Host(1)) }.expect(
      .done,
      changes: ["\(owner) knowledge: 0 → 4", "\(owner) residentOn: null → host1"])
  }
}
