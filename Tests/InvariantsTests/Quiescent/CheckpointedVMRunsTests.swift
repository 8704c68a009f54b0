import Testing

@testable import Invariants
@testable import Spec

/// The property's judgement of a VM that a checkpoint has suspended, after a change.
private func judgement(
  isQuiescent: Bool = true, _ change: (inout PoolState) -> Void
) throws -> Judgement {
  let bench = try Bench()
  var pool = bench.halted
  pool[Bench.vm].stopWanted = false
  pool[Bench.vm].powerState = .suspended
  pool[Bench.vm].image = .complete
  pool[Bench.vm].isInCheckpoint = true
  change(&pool)
  return bench.judgement(of: .checkpointedVMRuns, in: pool, isQuiescent: isQuiescent)
}

@Test func `CheckpointedVMRuns is violated by a VM that stays suspended`() throws {
  #expect(try judgement { _ in } == .violated)
  #expect(try judgement { $0[Bench.vm].residentOn = HostReference(Bench.here) } == .violated)
  // What the database says does not matter, nor does a domain that does not execute.
  let paused = try judgement {
    $0[Bench.vm].powerState = .running
    $0[Bench.here, Bench.vm, .original] = .with(.built)
  }
  #expect(paused == .violated)
  // The resume has used the image, and has failed all the same.
  #expect(try judgement { $0[Bench.vm].image = .consumed } == .violated)
}

@Test func `CheckpointedVMRuns holds for a VM that runs again`() throws {
  let found = try judgement { $0[Bench.there, Bench.vm, .original] = .with(.running) }
  #expect(found == .holds)
}

@Test(arguments: [SuspendImage.none, .incomplete])
func `CheckpointedVMRuns does not speak of a VM that was not suspended`(
  _ image: SuspendImage
) throws {
  #expect(try judgement { $0[Bench.vm].image = image } == .holds)
}

@Test func `CheckpointedVMRuns accepts a VM that somebody wants suspended or off`() throws {
  #expect(try judgement { $0[Bench.vm].isInCheckpoint = false } == .holds)
  #expect(try judgement { $0[Bench.vm].stopWanted = true } == .holds)
}

@Test func `CheckpointedVMRuns is silent while something is under way`() throws {
  #expect(try judgement(isQuiescent: false) { _ in } == .silent)
}

@Test func `CheckpointedVMRuns is explained by the VM's record`() throws {
  let phrase = try Property.checkpointedVMRuns.phrase {
    $0[VM(1)].powerState = .suspended
    $0[VM(1)].image = .complete
    $0[VM(1)].isInCheckpoint = true
  }
  #expect(
    phrase
      == "a checkpoint has suspended vm1, which does not run again: power_state Suspended, "
      + "resident_on null, suspend image complete")
}
