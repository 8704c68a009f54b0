import Testing

@testable import Spec

struct ReadResidentOnTests {
  @Test func `residence here is noted`() {
    take(.readResidentOn, by: .background) { $0.record.residentOn = HostReference(Host(1)) }
      .expect(.done, changes: ["host1 knowledge: 0 → 4"])
  }

  @Test func `residence elsewhere is noted over what was read before`() {
    take(.readResidentOn, by: .background) {
      $0.locals.knowledge = [.noXapiOperation, .residentHere]
      $0.record.residentOn = HostReference(Host(0))
    }.expect(.done, changes: ["host1 knowledge: 6 → 2"])
  }

  @Test func `it waits for the database`() {
    take(.readResidentOn, by: .background) { $0.pool[Host(0)].xapi = .down }.expect(.blocked)
  }

  @Test func `where it is resident is kept for comparing`() {
    let taken = take(.readResidentOn, by: .background) {
      $0.record.residentOn = HostReference(Host(0))
    }
    #expect(taken.context.pool[Host(1)].background.residentOn == HostReference(Host(0)))
  }
}
