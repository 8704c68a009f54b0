import Testing

@testable import Invariants
@testable import Spec

/// The property's judgement of an import at host 0, in a state.
private func importing(_ change: (inout PoolState) -> Void) throws -> Judgement {
  let bench = try Bench()
  var pool = bench.running
  change(&pool)
  return bench.judgement(
    of: .noResurrection, .importedMetadata, by: .pushMetadata, in: .host(.start), from: pool)
}

@Test func `NoResurrection holds for a VM that its xenopsd still knows`() throws {
  #expect(try importing { _ in } == .holds)
}

@Test func `NoResurrection is violated if the VM has gone, wherever it is now`() throws {
  #expect(try importing { $0[Bench.here, Bench.vm, .original] = VMCopy() } == .violated)
  let away = try importing {
    $0[Bench.here, Bench.vm, .original] = VMCopy()
    $0[Bench.here, Bench.vm, .sourceTemporary] = .with(.suspended)
    $0[Bench.there, Bench.vm, .original] = .with(.running)
  }
  #expect(away == .violated)
}

@Test func `NoResurrection is silent about other effects`() throws {
  let bench = try Bench()
  #expect(
    bench.judgement(
      of: .noResurrection, .pushedMetadata, by: .pushMetadata, in: .host(.start),
      from: bench.halted) == .silent)
}

@Test func `NoResurrection explains which host created the metadata`() throws {
  #expect(
    try Property.noResurrection.phrase(after: .importedMetadata)
      == "host1 created the metadata of vm1 again, which had gone")
}
