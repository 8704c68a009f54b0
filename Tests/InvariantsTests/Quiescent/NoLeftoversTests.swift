import Testing

@testable import Invariants
@testable import Spec

@Test func `NoLeftovers holds while VMs have their own uuids only`() throws {
  let bench = try Bench()
  #expect(bench.judgement(of: .noLeftovers, in: bench.running, isQuiescent: true) == .holds)
}

@Test func `NoLeftovers is violated by a temporary uuid on any host, domain or not`() throws {
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
