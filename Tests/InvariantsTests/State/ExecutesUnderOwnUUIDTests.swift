import Testing

@testable import Invariants
@testable import Spec

private func judgement(_ change: (inout PoolState) -> Void) throws -> Judgement {
  let bench = try Bench()
  var pool = bench.halted
  change(&pool)
  return bench.judgement(of: .executesUnderOwnUUID, in: pool)
}

@Test func `ExecutesUnderOwnUUID holds for a VM that runs, wherever and however often`() throws {
  #expect(try judgement { $0[Bench.here, Bench.vm, .original] = .with(.running) } == .holds)
  let twice = try judgement {
    for host in [Bench.here, Bench.there] { $0[host, Bench.vm, .original] = .with(.running) }
  }
  #expect(twice == .holds)
}

@Test(arguments: [Name.startTemporary, .destinationTemporary, .sourceTemporary])
func `ExecutesUnderOwnUUID is violated by a domain that executes under a temporary uuid`(
  _ name: Name
) throws {
  #expect(try judgement { $0[Bench.there, Bench.vm, name] = .with(.running) } == .violated)
  // A second domain under the right uuid is no excuse.
  let both = try judgement {
    $0[Bench.there, Bench.vm, name] = .with(.running)
    $0[Bench.there, Bench.vm, .original] = .with(.running)
  }
  #expect(both == .violated)
}

@Test(arguments: Domain.allCases.filter { $0 != .running })
func `ExecutesUnderOwnUUID is silent about domains that do not execute`(_ domain: Domain) throws {
  let found = try judgement {
    for name in Name.allCases { $0[Bench.here, Bench.vm, name] = .with(domain) }
  }
  #expect(found == .silent)
}

@Test func `ExecutesUnderOwnUUID is explained by the hosts`() throws {
  let phrase = try Property.executesUnderOwnUUID.phrase {
    $0[Host(0), VM(1), .original] = .with(.running)
    $0[Host(1), VM(1), .startTemporary] = .with(.running)
  }
  #expect(phrase == "vm1 executes under a temporary uuid on host1")
}
