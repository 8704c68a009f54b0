import Testing

@testable import Invariants
@testable import Spec

/// The property's judgement when host 0 clears a `resident_on` that names a given host.
private func clearing(
  _ resident: Host?, _ effects: Effects = .clearedResidentOn
) throws
  -> Judgement
{
  let bench = try Bench()
  var before = bench.running
  before[Bench.vm].residentOn = resident.map(HostReference.init) ?? .null
  var after = before
  after[Bench.vm].residentOn = .null
  return bench.judgement(
    of: .conditionalClear, effects, by: .clearResidentOn, in: .event, from: before, to: after)
}

@Test func `ConditionalClear holds for a host that clears its own resident_on`() throws {
  #expect(try clearing(Bench.here) == .holds)
}

@Test func `ConditionalClear is violated by a host that clears another host's resident_on`() throws
{
  #expect(try clearing(Bench.there) == .violated)
}

@Test(arguments: [Liveness.live, .silent, .declaredDead])
func `ConditionalClear lets the overview clear for a host that is declared dead`(
  _ liveness: Liveness
) throws {
  let bench = try Bench()
  var before = bench.running
  before[Bench.vm].residentOn = HostReference(Bench.there)
  before[Bench.there].liveness = liveness
  var after = before
  after[Bench.vm].residentOn = .null
  let thread = ThreadIdentity(actor: .overview, host: Bench.here, vm: Bench.vm)
  var transition = Transition(cause: .step, thread: thread, effects: .clearedResidentOn)
  transition.programCounter = bench.position(of: .clearResidentOn, in: .event)
  let findings = bench.judge.findings(of: transition, from: before, to: after)
  #expect(
    Judgement(findings, of: .conditionalClear) == (liveness == .declaredDead ? .holds : .violated))
}

@Test func `ConditionalClear judges the value before: clearing null again is harmless`() throws {
  #expect(try clearing(nil) == .holds)
}

@Test func `ConditionalClear is silent while nothing is cleared`() throws {
  #expect(try clearing(Bench.there, .setResidentOn) == .silent)
}

@Test
func `ConditionalClear is explained by the old resident_on and by the host it was cleared for`()
  throws
{
  let resident: (inout PoolState) -> Void = { $0[VM(1)].residentOn = HostReference(Host(0)) }
  #expect(
    try Property.conditionalClear.phrase(after: .clearedResidentOn, in: resident)
      == "host1 cleared resident_on of vm1, which was host0")
  #expect(
    try Property.conditionalClear.phrase(after: .clearedResidentOn)
      == "host1 cleared resident_on of vm1, which was null")
  #expect(
    try Property.conditionalClear.phrase(after: .clearedResidentOn, by: .monitor, in: resident)
      == "host1 cleared resident_on of vm1 for host0, which was host0")
}
