import Testing

@testable import Invariants
@testable import Spec

/// The property's judgement when host 0 clears the VM's `resident_on`.
private func clearing(
  _ effects: Effects = .clearedResidentOn, _ change: (inout PoolState) -> Void
) throws -> Judgement {
  let bench = try Bench()
  var before = bench.running
  change(&before)
  var after = before
  after[Bench.vm].residentOn = .null
  return bench.judgement(
    of: .clearLeavesTheOwner, effects, by: .clearResidentOn, in: .event, from: before, to: after)
}

@Test func `ClearLeavesTheOwner holds for a VM that is not on its host`() throws {
  #expect(try clearing { $0[Bench.here, Bench.vm, .original] = VMCopy() } == .holds)
  // As in xapi, where the metadata of a halted VM goes last.
  #expect(try clearing { $0[Bench.here, Bench.vm, .original] = .with(.none) } == .holds)
}

@Test(arguments: [Domain.built, .running, .suspended])
func `ClearLeavesTheOwner is violated by a VM that is back on its host`(_ domain: Domain) throws {
  #expect(try clearing { $0[Bench.here, Bench.vm, .original] = .with(domain) } == .violated)
}

@Test(arguments: [Domain.building, .superseded, .shutOff, .rebooting])
func `ClearLeavesTheOwner does not take every domain for the VM`(_ domain: Domain) throws {
  #expect(try clearing { $0[Bench.here, Bench.vm, .original] = .with(domain) } == .holds)
}

@Test func `ClearLeavesTheOwner asks the host that resident_on names, whoever clears`() throws {
  let there = try clearing {
    $0[Bench.vm].residentOn = HostReference(Bench.there)
    $0[Bench.there, Bench.vm, .original] = .with(.running)
    $0[Bench.here, Bench.vm, .original] = VMCopy()
  }
  #expect(there == .violated)
  let here = try clearing { $0[Bench.vm].residentOn = HostReference(Bench.there) }
  #expect(here == .holds)
}

@Test func `ClearLeavesTheOwner does not count a domain under a temporary uuid`() throws {
  let limbo = try clearing {
    $0[Bench.here, Bench.vm, .sourceTemporary] = .with(.suspended)
    $0[Bench.here, Bench.vm, .original] = VMCopy()
  }
  #expect(limbo == .holds)
}

@Test func `ClearLeavesTheOwner is silent where no owner is taken away`() throws {
  #expect(try clearing { $0[Bench.vm].residentOn = .null } == .silent)
  #expect(try clearing { $0[Bench.here].isForgotten = true } == .silent)
  #expect(try clearing(.setResidentOn) { _ in } == .silent)
}

@Test func `ClearLeavesTheOwner is explained by the domain that is there`() throws {
  let phrase = try Property.clearLeavesTheOwner.phrase(after: .clearedResidentOn) {
    $0[VM(1)].residentOn = HostReference(Host(0))
    $0[Host(0), VM(1), .original] = .with(.running)
  }
  #expect(
    phrase
      == "host1 cleared resident_on of vm1, which was host0, and the VM is there: metadata, "
      + "domain running")
}
