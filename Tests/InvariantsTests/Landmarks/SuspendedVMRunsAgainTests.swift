import Testing

@testable import Invariants
@testable import Spec

private func judgement(
  of operation: Operation, _ image: SuspendImage, _ effects: Effects = .beganToExecute
) throws -> Judgement {
  let bench = try Bench()
  var pool = bench.halted
  pool[Bench.vm].image = image
  return bench.judgement(
    of: .suspendedVMRunsAgain, effects, by: .unpause, in: .xenopsd(operation), from: pool)
}

@Test func `SuspendedVMRunsAgain is reached by a resume from a complete image`() throws {
  #expect(try judgement(of: .resume, .complete) == .holds)
}

@Test(arguments: [SuspendImage.none, .incomplete, .consumed])
func `SuspendedVMRunsAgain is not reached from an image that is no good`(
  _ image: SuspendImage
) throws {
  #expect(try judgement(of: .resume, image) == .silent)
}

@Test func `SuspendedVMRunsAgain is not reached by a start, which loses the memory`() throws {
  #expect(try judgement(of: .start, .complete) == .silent)
}

@Test func `SuspendedVMRunsAgain is not reached while nothing executes yet`() throws {
  #expect(try judgement(of: .resume, .complete, .renamed) == .silent)
}
