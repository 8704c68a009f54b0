import Testing

@testable import Invariants
@testable import Spec

@Test func `UniqueUUID holds while at most one xenopsd knows the VM`() throws {
  let bench = try Bench()
  #expect(bench.judgement(of: .uniqueUUID, in: bench.running) == .holds)
  #expect(bench.judgement(of: .uniqueUUID, in: bench.halted) == .holds)
}

@Test func `UniqueUUID is violated by two xenopsds that know the VM, with or without a domain`()
  throws
{
  let bench = try Bench()
  for domain in Domain.allCases {
    var pool = bench.running
    pool[Bench.there, Bench.vm, .original] = .with(domain)
    #expect(bench.judgement(of: .uniqueUUID, in: pool) == .violated, "\(domain)")
  }
}

@Test func `UniqueUUID counts metadata with an image like metadata without one`() throws {
  let bench = try Bench()
  var pool = bench.running
  pool[Bench.there, Bench.vm, .original].metadata = .presentWithImage
  #expect(bench.judgement(of: .uniqueUUID, in: pool) == .violated)
}

@Test(arguments: [Name.destinationTemporary, .sourceTemporary, .startTemporary])
func `UniqueUUID allows temporary uuids next to the VM's own`(_ name: Name) throws {
  let bench = try Bench()
  var pool = bench.running
  pool[Bench.here, Bench.vm, name] = .with(.building)
  pool[Bench.there, Bench.vm, name] = .with(.built)
  #expect(bench.judgement(of: .uniqueUUID, in: pool) == .holds)
}

@Test func `UniqueUUID is explained by the hosts that know the VM by its own uuid`()
  throws
{
  let phrase = try Property.uniqueUUID.phrase {
    $0[Host(0), VM(0), .original] = .with(.running)
    $0[Host(1), VM(0), .destinationTemporary] = .with(.built)
    $0[Host(0), VM(1), .original] = .with(.none)
    $0[Host(1), VM(1), .original] = .with(.running)
  }
  #expect(phrase == "vm1 is known by its own uuid on host0 and on host1")
}
