import Testing

@testable import Spec

struct ReadOperationsTests {
  @Test func `the absence of a current operation is recorded`() {
    take(.readOperations, by: .background).expect(
      .done, changes: ["host1 background knowledge: 0 → 2"])
  }

  @Test func `a current operation overwrites the earlier reading`() {
    take(.readOperations, by: .background) {
      $0.locals.knowledge = [.noXapiOperation, .residentHere]
      $0.record.operations = Operations(.start)
    }.expect(.done, changes: ["host1 background knowledge: 6 → 4"])
  }

  @Test func `readOperations waits for the database`() {
    take(.readOperations, by: .background) { $0.pool[Host(0)].xapi = .down }.expect(.blocked)
  }
}
