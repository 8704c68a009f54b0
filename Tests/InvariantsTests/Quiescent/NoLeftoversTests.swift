import Testing

@testable import Invariants
@testable import Spec

@Test func `NoLeftovers holds while VMs have only their own uuids`() throws {
  let bench = try Bench()
  #expect(bench.judgement(of: .noLeftovers, in: bench.running, isQuiescent: true) == .holds)
}

@Test func `NoLeftovers is violated by a temporary uuid on any host, with or without a domain`()
  throws
{
  let bench = try Bench()
  for host in [Bench.here, Bench.there] {
    for name in [Name.destinationTemporary, .sourceTemporary, .startTemporary] {
      for domain in [Domain.none, .suspended] {
        var pool = bench.running
        pool[host, Bench.vm, name] = .with(domain)
        #expect(
          bench.judgement(of: .noLeftovers, in: pool, isQuiescent: true) == .violated,
          "\(host) \(name) \(domain)")
      }
    }
  }
}

@Test func `NoLeftovers allows a temporary uuid while something is under way`() throws {
  let bench = try Bench()
  var pool = bench.running
  pool[Bench.there, Bench.vm, .destinationTemporary] = .with(.building)
  #expect(bench.judgement(of: .noLeftovers, in: pool) == .silent)
}

@Test func `NoLeftovers is explained by the VM, and by the host of each temporary uuid`() throws {
  let first: (inout PoolState) -> Void = {
    $0[Host(0), VM(0), .original] = .with(.running)
    $0[Host(1), VM(1), .destinationTemporary] = .with(.none)
  }
  #expect(
    try Property.noLeftovers.phrase(ofState: first) == "a temporary uuid of vm1 is left on host1")
  let both = try Property.noLeftovers.phrase {
    first(&$0)
    $0[Host(0), VM(1), .sourceTemporary] = .with(.suspended)
  }
  #expect(both == "a temporary uuid of vm1 is left on host0 and on host1")
}
