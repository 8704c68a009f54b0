import Testing

@testable import Invariants
@testable import Spec

private func judgement(
  _ effects: Effects, by kind: StepKind, of operation: Operation, _ pool: (Bench) -> PoolState
) throws -> Judgement {
  let bench = try Bench()
  return bench.judgement(
    of: .cancelledVMRunsOn, effects, by: kind, in: .xenopsd(operation), from: pool(bench))
}

@Test func `CancelledVMRunsOn is reached when a cancelled migration leaves its VM executing`()
  throws
{
  #expect(try judgement(.cancelled, by: .copyMemory, of: .migrate) { $0.running } == .holds)
}

@Test func `CancelledVMRunsOn is not reached by other operations, or with the VM gone`() throws {
  #expect(try judgement(.cancelled, by: .suspendDomain, of: .suspend) { $0.running } == .silent)
  #expect(try judgement(.cancelled, by: .copyMemory, of: .migrate) { $0.halted } == .silent)
  #expect(try judgement(.renamed, by: .copyMemory, of: .migrate) { $0.running } == .silent)
}
