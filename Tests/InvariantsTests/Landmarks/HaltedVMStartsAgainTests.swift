import Testing

@testable import Invariants
@testable import Spec

private func judgement(
  of operation: Operation, stopWanted: Bool, _ effects: Effects = .beganToExecute
) throws -> Judgement {
  let bench = try Bench()
  var pool = bench.halted
  pool[Bench.vm].stopWanted = stopWanted
  return bench.judgement(
    of: .haltedVMStartsAgain, effects, by: .unpause, in: .xenopsd(operation), from: pool)
}

@Test func `HaltedVMStartsAgain is reached by a start of a VM that was stopped`() throws {
  #expect(try judgement(of: .start, stopWanted: true) == .holds)
}

@Test func `HaltedVMStartsAgain is not reached by a second start if nobody stopped the VM`() throws
{
  #expect(try judgement(of: .start, stopWanted: false) == .silent)
}

@Test func `HaltedVMStartsAgain is not reached by a resume`() throws {
  #expect(try judgement(of: .resume, stopWanted: true) == .silent)
}

@Test func `HaltedVMStartsAgain is not reached while nothing executes yet`() throws {
  #expect(try judgement(of: .start, stopWanted: true, .pushedMetadata) == .silent)
}
