import Testing

@testable import Invariants
@testable import Spec

private func judgement(
  isQuiescent: Bool = true, _ change: (inout PoolState) -> Void
) throws -> Judgement {
  let bench = try Bench()
  var pool = bench.halted
  pool[Bench.vm].stopWanted = false
  pool[Bench.vm].isDownForReboot = true
  change(&pool)
  return bench.judgement(of: .rebootedVMRuns, in: pool, isQuiescent: isQuiescent)
}

@Test func `RebootedVMRuns is violated by a VM that went down for a reboot and is off`() throws {
  #expect(try judgement { _ in } == .violated)
  // A domain that the guest has left behind does not count as a VM that is up.
  #expect(
    try judgement { $0[Bench.here, Bench.vm, .original] = .with(.shutOff) } == .violated)
}

@Test func `RebootedVMRuns holds for a VM that is up, or whole in an image`() throws {
  for host in [Bench.here, Bench.there] {
    #expect(try judgement { $0[host, Bench.vm, .original] = .with(.running) } == .holds)
  }
  #expect(try judgement { $0[Bench.vm].image = .complete } == .holds)
}

@Test func `RebootedVMRuns holds for a VM that somebody wants off, or that was not rebooted`()
  throws
{
  #expect(try judgement { $0[Bench.vm].stopWanted = true } == .holds)
  #expect(try judgement { $0[Bench.vm].isDownForReboot = false } == .holds)
}

@Test func `RebootedVMRuns is silent while something is under way`() throws {
  #expect(try judgement(isQuiescent: false) { _ in } == .silent)
}

@Test func `RebootedVMRuns is explained by the VM that is off`() throws {
  let phrase = try Property.rebootedVMRuns.phrase { $0[VM(1)].isDownForReboot = true }
  #expect(phrase == "vm1 went down for a reboot and is off")
}
