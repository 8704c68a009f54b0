import Testing

@testable import Invariants
@testable import Spec

private func judgement(_ change: (inout PoolState) -> Void) throws -> Judgement {
  let bench = try Bench()
  var pool = bench.running
  change(&pool)
  return bench.judgement(of: .everyCallEnds, in: pool, isQuiescent: true)
}

@Test func `EveryCallEnds holds when no call and no lock is left`() throws {
  #expect(try judgement { _ in } == .holds)
}

@Test func `EveryCallEnds is violated by a call that waits, in any slot`() throws {
  #expect(try judgement { $0[call: 0].masterCounter = 1 } == .violated)
  #expect(try judgement { $0[call: 5].masterCounter = 1 } == .violated)
}

@Test func `EveryCallEnds is violated by a host's half whose master is gone`() throws {
  #expect(try judgement { $0[call: 0].hostCounter = 1 } == .violated)
}

@Test func `EveryCallEnds is violated by a lock that no call holds any more`() throws {
  #expect(try judgement { $0[Bench.vm].operations = Operations(.migrate) } == .violated)
}

@Test func `EveryCallEnds allows calls while something is under way`() throws {
  let bench = try Bench()
  var pool = bench.running
  pool[call: 0].masterCounter = 1
  #expect(bench.judgement(of: .everyCallEnds, in: pool) == .silent)
}

@Test func `EveryCallEnds is explained by a call that waits, else by a lock, else by a start-up`()
  throws
{
  let starting: (inout PoolState) -> Void = { $0[Host(1)].xapi = .starting }
  #expect(
    try Property.everyCallEnds.phrase(ofState: starting)
      == "host1's xapi never comes to the end of its start-up")
  let locked: (inout PoolState) -> Void = {
    starting(&$0)
    $0[VM(1)].operations = [Operations(.start), Operations(.migrate)]
  }
  #expect(
    try Property.everyCallEnds.phrase(ofState: locked) == "vm1 stays locked by start, migrate")
  let waiting = try Property.everyCallEnds.phrase {
    locked(&$0)
    $0[call: 1].vm = VM(1)
    $0[call: 1].hostCounter = 3
  }
  #expect(waiting == "a call on vm1 waits for ever")
}
