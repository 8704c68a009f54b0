import Testing

@testable import Invariants
@testable import Spec

private func judgement(
  isQuiescent: Bool = true, _ change: (inout PoolState) -> Void
) throws -> Judgement {
  let bench = try Bench()
  var pool = bench.running
  change(&pool)
  return bench.judgement(of: .noStaleResidentOn, in: pool, isQuiescent: isQuiescent)
}

@Test
func `NoStaleResidentOn holds for a host whose xenopsd knows the VM, with or without a domain`()
  throws
{
  for domain in Domain.allCases {
    #expect(try judgement { $0[Bench.here, Bench.vm, .original] = .with(domain) } == .holds)
  }
}

@Test func `NoStaleResidentOn is violated by a host that does not have the VM`() throws {
  #expect(try judgement { $0[Bench.vm].residentOn = HostReference(Bench.there) } == .violated)
  #expect(try judgement { $0[Bench.here, Bench.vm, .original] = VMCopy() } == .violated)
}

@Test(arguments: [Name.destinationTemporary, .sourceTemporary, .startTemporary])
func `NoStaleResidentOn does not accept a temporary uuid as the VM's own`(_ name: Name) throws {
  let found = try judgement {
    $0[Bench.here, Bench.vm, .original] = VMCopy()
    $0[Bench.here, Bench.vm, name] = .with(.suspended)
  }
  #expect(found == .violated)
}

@Test func `NoStaleResidentOn is silent about a VM that is resident nowhere`() throws {
  #expect(try judgement { $0[Bench.vm].residentOn = .null } == .silent)
}

@Test func `NoStaleResidentOn is silent while something is under way`() throws {
  let found = try judgement(isQuiescent: false) {
    $0[Bench.vm].residentOn = HostReference(Bench.there)
  }
  #expect(found == .silent)
}

@Test func `NoStaleResidentOn is explained by the host that does not have the VM`() throws {
  let phrase = try Property.noStaleResidentOn.phrase {
    $0[Host(0), VM(0), .original] = .with(.running)
    $0[VM(0)].residentOn = HostReference(Host(0))
    $0[VM(1)].residentOn = HostReference(Host(1))
  }
  #expect(phrase == "vm1 is resident on host1, whose xenopsd does not know it")
}
