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
