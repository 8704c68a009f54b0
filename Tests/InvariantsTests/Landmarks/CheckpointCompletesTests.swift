import Testing

@testable import Invariants
@testable import Spec

private func judgement(
  _ effects: Effects, of operation: Operation, _ pool: (Bench) -> PoolState
) throws -> Judgement {
  let bench = try Bench()
  return bench.judgement(
    of: .checkpointCompletes, effects, by: .releaseOperation, in: .master(operation),
    from: bench.halted, to: pool(bench))
}

@Test func `CheckpointCompletes is reached by a success with the VM executing`() throws {
  #expect(try judgement(.callSucceeded, of: .checkpoint) { $0.running } == .holds)
}

@Test func `CheckpointCompletes is not reached while nothing executes, or by other calls`() throws {
  #expect(try judgement(.callSucceeded, of: .checkpoint) { $0.halted } == .silent)
  #expect(try judgement(.callSucceeded, of: .suspend) { $0.running } == .silent)
  #expect(try judgement(.admitted, of: .checkpoint) { $0.running } == .silent)
}
