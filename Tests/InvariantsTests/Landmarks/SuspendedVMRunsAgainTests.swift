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

@Test(arguments: [SuspendImage.complete, .consumed])
func `SuspendedVMRunsAgain is reached by a resume from an image, marked as used before or not`(
  _ image: SuspendImage
) throws {
  #expect(try judgement(of: .resume, image) == .holds)
}

@Test func `SuspendedVMRunsAgain is not reached without an image`() throws {
  #expect(try judgement(of: .resume, .none) == .silent)
}

@Test func `SuspendedVMRunsAgain is not reached by a start, which loses the memory`() throws {
  #expect(try judgement(of: .start, .complete) == .silent)
}

@Test func `SuspendedVMRunsAgain is not reached while nothing executes yet`() throws {
  #expect(try judgement(of: .resume, .complete, .renamed) == .silent)
}
