import Testing

@testable import Invariants
@testable import Spec

/// The property's judgement when a call on host 0 succeeds, for a VM that somebody wants off and
/// that has no domain before the test changes the state.
private func succeeding(
  _ operation: Operation, effects: Effects = .callSucceeded, _ change: (inout PoolState) -> Void
) throws -> Judgement {
  let bench = try Bench()
  var pool = bench.halted
  pool[Bench.vm].stopWanted = true
  pool[call: 0].host = Bench.here
  change(&pool)
  return bench.judgement(
    of: .successStopsTheVM, effects, by: .releaseOperation, in: .master(operation), from: pool)
}

private let stopping = [Operation.cleanShutdown, .hardShutdown, .suspend]

@Test(arguments: stopping)
func `SuccessStopsTheVM holds for a VM that is off`(_ operation: Operation) throws {
  #expect(try succeeding(operation) { _ in } == .holds)
  // What the guest has shut down, or what is suspended, does not execute.
  let off = try succeeding(operation) { $0[Bench.here, Bench.vm, .original] = .with(.shutOff) }
  #expect(off == .holds)
}

@Test(arguments: stopping)
func `SuccessStopsTheVM is violated by a copy that executes, on any host and under any uuid`(
  _ operation: Operation
) throws {
  for host in [Bench.here, Bench.there] {
    for name in Name.allCases {
      let found = try succeeding(operation) { $0[host, Bench.vm, name] = .with(.running) }
      #expect(found == .violated)
    }
  }
}

@Test(arguments: [Operation.cleanShutdown, .hardShutdown])
func `SuccessStopsTheVM is silent about a shutdown that a start has overtaken`(
  _ operation: Operation
) throws {
  let found = try succeeding(operation) {
    $0[Bench.there, Bench.vm, .original] = .with(.running)
    $0[Bench.vm].stopWanted = false
  }
  #expect(found == .silent)
}

@Test func `SuccessStopsTheVM is silent about a suspend whose image a resume has used`() throws {
  let found = try succeeding(.suspend) {
    $0[Bench.there, Bench.vm, .original] = .with(.running)
    $0[Bench.vm].image = .consumed
  }
  #expect(found == .silent)
}

@Test func `SuccessStopsTheVM lets only the new domain of a reboot execute`() throws {
  func rebooting(_ copies: [(Host, Name)]) throws -> Judgement {
    try succeeding(.hardReboot) {
      for (host, name) in copies { $0[host, Bench.vm, name] = .with(.running) }
    }
  }
  #expect(try rebooting([]) == .holds)
  #expect(try rebooting([(Bench.here, .original)]) == .holds)
  #expect(try rebooting([(Bench.there, .original)]) == .violated)
  #expect(try rebooting([(Bench.here, .startTemporary)]) == .violated)
  #expect(try rebooting([(Bench.here, .original), (Bench.there, .original)]) == .violated)
}

@Test func `SuccessStopsTheVM is silent about calls that stop nothing, and before a call ends`()
  throws
{
  let run: (inout PoolState) -> Void = { $0[Bench.here, Bench.vm, .original] = .with(.running) }
  for operation in [Operation.start, .resume, .migrate, .checkpoint] {
    #expect(try succeeding(operation, run) == .silent)
  }
  #expect(try succeeding(.hardShutdown, effects: .admitted, run) == .silent)
  #expect(try succeeding(.hardShutdown, effects: .callFailed, run) == .silent)
}

@Test func `SuccessStopsTheVM is explained by the call and by where the VM executes`() throws {
  let position = try Bench().position(of: .releaseOperation, in: .master(.hardShutdown))
  let phrase = try Property.successStopsTheVM.phrase(
    after: .callSucceeded, by: .master, at: position
  ) { $0[Host(0), VM(1), .original] = .with(.running) }
  #expect(phrase == "VM.hard_shutdown of vm1 succeeded, and vm1 executes on host0")
}
