import Testing

@testable import Spec

struct ReadOperationsTests {
  @Test func `no current operation is noted`() {
    take(.readOperations, by: .background).expect(
      .done, changes: ["host1 background knowledge: 0 → 2"])
  }

  @Test func `a current operation is noted over what was read before`() {
    take(.readOperations, by: .background) {
      $0.locals.knowledge = [.noXapiOperation, .residentHere]
      $0.record.operations = Operations(.start)
    }.expect(.done, changes: ["host1 background knowledge: 6 → 4"])
  }

  @Test func `readOperations waits for the database`() {
    take(.readOperations, by: .background) { $0.pool[Host(0)].xapi = .down }.expect(.blocked)
  }
}
