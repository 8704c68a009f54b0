import Testing

@testable import Invariants
@testable import Spec

private func judgement(_ effects: Effects, isDown: Bool) throws -> Judgement {
  let bench = try Bench()
  var before = bench.running
  before[Bench.vm].isDownForReboot = isDown
  return bench.judgement(
    of: .rebootCompletes, effects, by: .unpause, in: .domainRebooted, from: before)
}

@Test func `RebootCompletes is reached when a VM that is down for a reboot executes again`() throws
{
  #expect(try judgement(.beganToExecute, isDown: true) == .holds)
}

@Test func `RebootCompletes is not reached by a VM that was not down, or does not execute`() throws
{
  #expect(try judgement(.beganToExecute, isDown: false) == .silent)
  #expect(try judgement(.destroyedDomain, isDown: true) == .silent)
}
