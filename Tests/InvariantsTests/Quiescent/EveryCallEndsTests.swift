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

@Test func `EveryCallEnds is violated by a call that waits, in whatever slot`() throws {
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
