import Testing

@testable import Invariants
@testable import Spec

/// The property's judgement of a device operation that host 0 has completed in a state.
private func plugging(
  _ effects: Effects = .changedDevice, _ change: (inout PoolState) -> Void
) throws -> Judgement {
  let bench = try Bench()
  var pool = bench.running
  change(&pool)
  return bench.judgement(
    of: .devicesReachTheVM, effects, by: .pushMetadata, in: .host(.start), from: pool)
}

@Test func `DevicesReachTheVM holds for a plug on the host that has the domain`() throws {
  let found = try plugging { _ in }
  #expect(found == .holds)
}

@Test
func `DevicesReachTheVM is violated if the domain is elsewhere or only the record was changed`()
  throws
{
  let away: (inout PoolState) -> Void = {
    $0[Bench.here, Bench.vm, .original] = VMCopy()
    $0[Bench.there, Bench.vm, .original] = .with(.running)
  }
  #expect(try plugging(.changedDevice, away) == .violated)
  let believed = try plugging { $0[Bench.vm].powerState = .halted }
  #expect(believed == .violated)
}

@Test func `DevicesReachTheVM holds if the record is changed while there is no domain`() throws {
  let found = try plugging {
    $0[Bench.here, Bench.vm, .original] = VMCopy()
    $0[Bench.vm].powerState = .halted
  }
  #expect(found == .holds)
}

@Test(arguments: [(Name.sourceTemporary, Domain.suspended), (.destinationTemporary, .built)])
func `DevicesReachTheVM counts a domain in limbo as the VM's`(_ name: Name, _ domain: Domain) throws
{
  let found = try plugging {
    $0[Bench.here, Bench.vm, .original] = VMCopy()
    $0[Bench.here, Bench.vm, name] = .with(domain)
  }
  #expect(found == .violated)
}

@Test(arguments: [Domain.superseded, .shutOff, .building])
func `DevicesReachTheVM does not count a domain that is outdated, off or received as the VM's`(
  _ domain: Domain
) throws {
  let found = try plugging {
    $0[Bench.here, Bench.vm, .original] = VMCopy()
    $0[Bench.there, Bench.vm, .destinationTemporary] = .with(domain)
    $0[Bench.there, Bench.vm].receiver.programCounter = 1
    $0[Bench.vm].powerState = .halted
  }
  #expect(found == .holds)
}

@Test func `DevicesReachTheVM counts the domain that a start builds as the VM's`() throws {
  let found = try plugging {
    $0[Bench.here, Bench.vm, .original] = VMCopy()
    $0[Bench.there, Bench.vm, .startTemporary] = .with(.building)
    $0[Bench.there, Bench.vm].operation.programCounter = 1
    $0[Bench.vm].powerState = .halted
  }
  #expect(found == .violated)
}

@Test func `DevicesReachTheVM is silent while no device is changed`() throws {
  #expect(try plugging(.admitted) { $0[Bench.vm].powerState = .halted } == .silent)
}

@Test func `DevicesReachTheVM is explained by the hosts with the VM's domains`() throws {
  let phrase = try Property.devicesReachTheVM.phrase(after: .changedDevice, by: .host) {
    $0[Host(0), VM(1), .sourceTemporary] = .with(.suspended)
    $0[Host(1), VM(1), .destinationTemporary] = .with(.built)
  }
  #expect(
    phrase
      == "host1 said that it had changed a device of vm1, and the VM has its domain on host0 and "
      + "on host1")
}
