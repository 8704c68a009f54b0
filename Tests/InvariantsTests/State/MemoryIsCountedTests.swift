import Testing

@testable import Invariants
@testable import Spec

private func judgement(_ change: (inout PoolState) -> Void) throws -> Judgement {
  let bench = try Bench()
  var pool = bench.running
  change(&pool)
  return bench.judgement(of: .memoryIsCounted, in: pool)
}

@Test func `MemoryIsCounted holds for a VM that is resident or reserved on the host of its domain`()
  throws
{
  #expect(try judgement { _ in } == .holds)
  #expect(
    try judgement {
      $0[Bench.vm].residentOn = .null
      $0[Bench.vm].scheduledOn = HostReference(Bench.here)
    } == .holds)
}

@Test(arguments: Name.allCases, Domain.allCases.filter { $0 != .none })
func `MemoryIsCounted is violated by any domain on another host without a reservation`(
  _ name: Name, _ domain: Domain
) throws {
  let second: (inout PoolState) -> Void = { $0[Bench.there, Bench.vm, name] = .with(domain) }
  #expect(try judgement(second) == .violated)
  #expect(
    try judgement {
      second(&$0)
      $0[Bench.vm].scheduledOn = HostReference(Bench.there)
    } == .holds)
}

@Test func `MemoryIsCounted is silent about metadata, and while the pool is not known`() throws {
  #expect(try judgement { $0[Bench.here, Bench.vm, .original] = .with(.none) } == .silent)
  let found = try judgement {
    $0[Bench.vm].residentOn = .null
    $0.isKnown = false
  }
  #expect(found == .silent)
}

@Test
func `MemoryIsCounted is explained by the hosts with a domain and the hosts that count the VM`()
  throws
{
  let phrase = try Property.memoryIsCounted.phrase {
    $0[Host(0), VM(1), .original] = .with(.running)
    $0[Host(1), VM(1), .destinationTemporary] = .with(.building)
    $0[VM(1)].scheduledOn = HostReference(Host(1))
  }
  #expect(
    phrase
      == "vm1 has a domain on host0, and is counted on resident_on null and "
      + "scheduled_to_be_resident_on host1")
}
