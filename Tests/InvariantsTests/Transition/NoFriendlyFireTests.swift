import Testing

@testable import Invariants
@testable import Spec

/// The property's judgement when the VM's own domain on its host is destroyed.
private func destroying(_ change: (inout PoolState) -> Void) throws -> Judgement {
  let bench = try Bench()
  var before = bench.running
  change(&before)
  var after = before
  after[Bench.here, Bench.vm, .original].domain = .none
  return bench.judgement(
    of: .noFriendlyFire, .destroyedDomain, by: .checkDomain, in: .xenopsdStart, from: before,
    to: after)
}

/// The property's judgement when the suspend image of a VM without a domain is lost.
private func discarding(_ change: (inout PoolState) -> Void) throws -> Judgement {
  let bench = try Bench()
  var before = bench.halted
  before[Bench.vm].stopWanted = false
  before[Bench.vm].image = .complete
  change(&before)
  var after = before
  after[Bench.vm].image = .none
  return bench.judgement(
    of: .noFriendlyFire, .discardedImage, by: .discardSuspendImage, in: .host(.resume),
    from: before, to: after)
}

@Test func `NoFriendlyFire is violated by the loss of the last domain or of the last image`() throws
{
  #expect(try destroying { _ in } == .violated)
  #expect(try discarding { _ in } == .violated)
}

@Test(arguments: [Domain.built, .running, .suspended])
func `NoFriendlyFire holds while another healthy domain is left under any uuid`(
  _ domain: Domain
) throws {
  let found = try destroying { $0[Bench.there, Bench.vm, .destinationTemporary] = .with(domain) }
  #expect(found == .holds)
  let image = try discarding { $0[Bench.there, Bench.vm, .startTemporary] = .with(domain) }
  #expect(image == .holds)
}

@Test(arguments: [Domain.building, .superseded, .shutOff])
func `NoFriendlyFire does not accept every remaining domain as healthy`(
  _ domain: Domain
) throws {
  let found = try destroying { $0[Bench.there, Bench.vm, .destinationTemporary] = .with(domain) }
  #expect(found == .violated)
}

@Test func `NoFriendlyFire counts only a complete image as a copy`() throws {
  #expect(try destroying { $0[Bench.vm].image = .complete } == .holds)
  #expect(try destroying { $0[Bench.vm].image = .incomplete } == .violated)
  #expect(try destroying { $0[Bench.vm].image = .consumed } == .violated)
}

@Test func `NoFriendlyFire holds if somebody asked the VM to stop`() throws {
  #expect(try destroying { $0[Bench.vm].stopWanted = true } == .holds)
}

@Test(arguments: [Domain.building, .superseded, .shutOff])
func `NoFriendlyFire holds for the destruction of a copy that was already useless`(
  _ domain: Domain
) throws {
  #expect(try destroying { $0[Bench.here, Bench.vm, .original].domain = domain } == .holds)
}

@Test func `NoFriendlyFire judges requests to stop before the step, not after it`() throws {
  let bench = try Bench()
  var after = bench.running
  after[Bench.here, Bench.vm, .original].domain = .none
  after[Bench.vm].stopWanted = true
  #expect(
    bench.judgement(
      of: .noFriendlyFire, .destroyedDomain, by: .destroyDomain, in: .xenopsd(.hardShutdown),
      from: bench.running, to: after) == .violated)
}

@Test func `NoFriendlyFire is silent while nothing is destroyed`() throws {
  let bench = try Bench()
  #expect(
    bench.judgement(
      of: .noFriendlyFire, .renamed, by: .rename, in: .xenopsd(.migrate), from: bench.running)
      == .silent)
}

/// The property's judgement when a suspended VM without a domain is marked Halted.
private func halting(_ change: (inout PoolState) -> Void) throws -> Judgement {
  let bench = try Bench()
  var before = bench.halted
  before[Bench.vm].powerState = .suspended
  before[Bench.vm].stopWanted = false
  before[Bench.vm].image = .complete
  change(&before)
  var after = before
  after[Bench.vm].powerState = .halted
  return bench.judgement(
    of: .noFriendlyFire, .wrotePowerState, by: .writePowerState, in: .event, from: before, to: after
  )
}

@Test func `NoFriendlyFire is violated if a VM whose memory is in its image is marked Halted`()
  throws
{
  #expect(try halting { _ in } == .violated)
  #expect(try halting { $0[Bench.vm].stopWanted = true } == .holds)
  #expect(try halting { $0[Bench.vm].image = .consumed } == .holds)
  #expect(try halting { $0[Bench.vm].image = .none } == .holds)
}

@Test func `NoFriendlyFire lets a reboot give up the memory, but not destroy anything else`()
  throws
{
  let bench = try Bench()
  var after = bench.running
  after[Bench.here, Bench.vm, .original].domain = .none
  func judgement(isDown: Bool) -> Judgement {
    after[Bench.vm].isDownForReboot = isDown
    return bench.judgement(
      of: .noFriendlyFire, .destroyedDomain, by: .destroyDomain, in: .xenopsd(.hardReboot),
      from: bench.running, to: after)
  }
  #expect(judgement(isDown: true) == .holds)
  #expect(judgement(isDown: false) == .violated)
}

@Test func `NoFriendlyFire is explained by the host that destroyed the copy or forgot the image`()
  throws
{
  #expect(
    try Property.noFriendlyFire.phrase(after: .destroyedDomain)
      == "host1 destroyed the last healthy copy of vm1, which nobody had asked to stop")
  #expect(
    try Property.noFriendlyFire.phrase(after: .wrotePowerState)
      == "host1 marked vm1 Halted, whose memory is whole in its suspend image")
}
