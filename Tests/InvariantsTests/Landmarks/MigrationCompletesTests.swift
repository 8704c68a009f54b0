import Testing

@testable import Invariants
@testable import Spec

private func judgement(
  _ effects: Effects, of operation: Operation, _ pool: (Bench) -> PoolState
) throws -> Judgement {
  let bench = try Bench()
  return bench.judgement(
    of: .migrationCompletes, effects, by: .releaseOperation, in: .master(operation),
    from: bench.halted, to: pool(bench))
}

@Test func `MigrationCompletes is reached by a success with the VM executing`() throws {
  #expect(try judgement(.callSucceeded, of: .migrate) { $0.running } == .holds)
}

@Test func `MigrationCompletes is not reached while nothing executes`() throws {
  #expect(try judgement(.callSucceeded, of: .migrate) { $0.halted } == .silent)
}

@Test func `MigrationCompletes is not reached by the success of another operation`() throws {
  #expect(try judgement(.callSucceeded, of: .start) { $0.running } == .silent)
}

@Test func `MigrationCompletes is not reached before the call ends`() throws {
  #expect(try judgement(.admitted, of: .migrate) { $0.running } == .silent)
}
