import Testing

@testable import Invariants
@testable import Spec

/// What the property says about a clear by host 0 when the database named some host.
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

@Test func `ConditionalClear holds of a host that clears itself`() throws {
  #expect(try clearing(Bench.here) == .holds)
}

@Test func `ConditionalClear is violated by a host that clears another`() throws {
  #expect(try clearing(Bench.there) == .violated)
}

@Test func `ConditionalClear looks at the value before: to clear null again hurts nobody`() throws {
  #expect(try clearing(nil) == .holds)
}

@Test func `ConditionalClear is silent while nothing is cleared`() throws {
  #expect(try clearing(Bench.there, .setResidentOn) == .silent)
}

@Test func `ConditionalClear is explained by what resident_on was, and for whom it was cleared`()
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
