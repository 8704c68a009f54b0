import Testing

@testable import Invariants
@testable import Spec

private func judgement(_ change: (inout PoolState) -> Void) throws -> Judgement {
  let bench = try Bench()
  var pool = bench.running
  change(&pool)
  return bench.judgement(of: .locationAgrees, in: pool, isQuiescent: true)
}

@Test func `LocationAgrees holds of a running and of a halted VM`() throws {
  let bench = try Bench()
  for pool in [bench.running, bench.halted] {
    #expect(bench.judgement(of: .locationAgrees, in: pool, isQuiescent: true) == .holds)
  }
}

@Test func `LocationAgrees says nothing while something is under way`() throws {
  let bench = try Bench()
  var pool = bench.running
  pool[Bench.vm].residentOn = .null
  #expect(bench.judgement(of: .locationAgrees, in: pool) == .silent)
}

@Test func `LocationAgrees is violated by a database that names no host, or another`() throws {
  #expect(try judgement { $0[Bench.vm].residentOn = .null } == .violated)
  #expect(try judgement { $0[Bench.vm].residentOn = HostReference(Bench.there) } == .violated)
}

@Test func `LocationAgrees is violated by a host that still knows a VM resident elsewhere`() throws
{
  #expect(try judgement { $0[Bench.there, Bench.vm, .original] = .with(.none) } == .violated)
}

@Test func `LocationAgrees is violated by a database that names a host that knows nothing`() throws
{
  #expect(
    try judgement {
      $0[Bench.here, Bench.vm, .original] = VMCopy()
      $0[Bench.vm].powerState = .halted
    } == .violated)
}

@Test(arguments: [Domain.none, .building, .superseded, .shutOff])
func `LocationAgrees takes no domain for alive only because it exists`(_ domain: Domain) throws {
  #expect(try judgement { $0[Bench.here, Bench.vm, .original] = .with(domain) } == .violated)
}

@Test(arguments: [PowerState.halted, .suspended])
func `LocationAgrees is violated by a VM that runs and is marked off`(_ state: PowerState) throws {
  #expect(try judgement { $0[Bench.vm].powerState = state } == .violated)
}

@Test func `LocationAgrees takes Paused as well as Running for alive`() throws {
  #expect(try judgement { $0[Bench.vm].powerState = .paused } == .holds)
}
