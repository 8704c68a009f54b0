import Testing

@testable import Invariants
@testable import Spec

@Test func `RenameOrder holds when the destination takes a uuid that nobody has`() throws {
  let bench = try Bench()
  var pool = bench.halted
  pool[Bench.here, Bench.vm, .sourceTemporary] = .with(.suspended)
  pool[Bench.there, Bench.vm, .destinationTemporary] = .with(.built)
  #expect(
    bench.judgement(
      of: .renameOrder, .renamed, by: .rename, in: .destination, on: Bench.there, from: pool)
      == .holds)
}

@Test func `RenameOrder is violated when the destination takes a uuid that the source has`() throws
{
  let bench = try Bench()
  var pool = bench.running
  pool[Bench.there, Bench.vm, .destinationTemporary] = .with(.built)
  // It is no excuse that the source's domain no longer executes.
  pool[Bench.here, Bench.vm, .original] = .with(.none)
  #expect(
    bench.judgement(
      of: .renameOrder, .renamed, by: .rename, in: .destination, on: Bench.there, from: pool)
      == .violated)
}

@Test func `RenameOrder lets the destination execute only under the VM's own uuid`() throws {
  let bench = try Bench()
  let (first, second) = (1, 2)
  func unpausing(_ nth: Int) -> Judgement {
    bench.judgement(
      of: .renameOrder, .beganToExecute, by: .unpause, in: .destination, nth: nth, on: Bench.there,
      from: bench.halted)
  }
  #expect(unpausing(first) == .violated)
  #expect(unpausing(second) == .holds)
}

@Test func `RenameOrder is violated by a source that executes again after its rename`() throws {
  let bench = try Bench()
  #expect(
    bench.judgement(
      of: .renameOrder, .beganToExecute, by: .resumeDomain, in: .xenopsd(.migrate),
      from: bench.halted) == .violated)
}

@Test func `RenameOrder does not judge the source's rename, which comes first`() throws {
  let bench = try Bench()
  #expect(
    bench.judgement(
      of: .renameOrder, .renamed, by: .rename, in: .xenopsd(.migrate), from: bench.running)
      == .silent)
}

@Test func `RenameOrder judges only migrations: a start renames and unpauses as it likes`() throws {
  let bench = try Bench()
  #expect(
    bench.judgement(
      of: .renameOrder, .renamed, by: .rename, in: .xenopsd(.start), from: bench.running) == .silent
  )
  #expect(
    bench.judgement(
      of: .renameOrder, .beganToExecute, by: .unpause, in: .xenopsd(.start), from: bench.halted)
      == .silent)
}

@Test func `RenameOrder is explained by the part of the order that was broken`() throws {
  #expect(
    try Property.renameOrder.phrase(after: .renamed, by: .receiver)
      == "host1 took the uuid of vm1 while another xenopsd still had it")
  #expect(
    try Property.renameOrder.phrase(after: .beganToExecute, by: .receiver)
      == "host1 let vm1 execute before it had its own uuid")
  #expect(
    try Property.renameOrder.phrase(after: .beganToExecute, by: .xenopsd)
      == "host1 let vm1 execute again after it had given up the uuid")
}
