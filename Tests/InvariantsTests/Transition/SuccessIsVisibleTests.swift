import Testing

@testable import Invariants
@testable import Spec

/// The property's judgement when a call to host 1 succeeds.
///
/// The VM runs on host 0 before the test changes the state.
private func succeeding(
  _ operation: Operation, effects: Effects = .callSucceeded, _ change: (inout PoolState) -> Void
) throws -> Judgement {
  let bench = try Bench()
  var pool = bench.running
  pool[call: 0].chosen = Bench.there
  change(&pool)
  return bench.judgement(
    of: .successIsVisible, effects, by: .releaseOperation, in: .master(operation), from: pool)
}

extension PoolState {
  /// Moves the VM and its record to host 1.
  fileprivate mutating func arrive() {
    self[Bench.here, Bench.vm, .original] = VMCopy()
    self[Bench.there, Bench.vm, .original] = .with(.running)
    self[Bench.vm].residentOn = HostReference(Bench.there)
  }

  /// Removes the VM from its host, and sets the power state in the database.
  fileprivate mutating func leave(_ state: PowerState) {
    self[Bench.here, Bench.vm, .original] = VMCopy()
    self[Bench.vm].residentOn = .null
    self[Bench.vm].powerState = state
  }
}

private let bringing = [Operation.start, .resume, .migrate]
private let halting = [Operation.cleanShutdown, .hardShutdown]

@Test(arguments: bringing)
func `SuccessIsVisible holds for a VM that is Running on the chosen host`(
  _ operation: Operation
)
  throws
{
  #expect(try succeeding(operation) { $0.arrive() } == .holds)
}

@Test(arguments: bringing)
func `SuccessIsVisible is violated if the database shows no host, another host or another state`(
  _ operation: Operation
) throws {
  for resident in [.null, HostReference(Bench.here)] {
    let found = try succeeding(operation) {
      $0.arrive()
      $0[Bench.vm].residentOn = resident
    }
    #expect(found == .violated)
  }
  for state in [PowerState.halted, .paused, .suspended] {
    let found = try succeeding(operation) {
      $0.arrive()
      $0[Bench.vm].powerState = state
    }
    #expect(found == .violated)
  }
}

@Test(arguments: bringing)
func `SuccessIsVisible is silent about a VM that somebody has stopped since`(
  _ operation: Operation
) throws {
  let found = try succeeding(operation) {
    $0.leave(.halted)
    $0[Bench.vm].stopWanted = true
  }
  #expect(found == .silent)
}

@Test(arguments: bringing)
func `SuccessIsVisible does not accept a wish to stop as an excuse while the VM executes there`(
  _ operation: Operation
) throws {
  let found = try succeeding(operation) {
    $0.arrive()
    $0[Bench.vm].residentOn = HostReference(Bench.here)
    $0[Bench.vm].stopWanted = true
  }
  #expect(found == .violated)
}

@Test(arguments: bringing)
func `SuccessIsVisible is violated by a VM that vanished without a request`(
  _ operation: Operation
) throws {
  #expect(try succeeding(operation) { $0.leave(.halted) } == .violated)
}

@Test(arguments: bringing)
func `SuccessIsVisible is silent about a VM that is gone while the master looks at the pool`(
  _ operation: Operation
) throws {
  let found = try succeeding(operation) {
    $0.leave(.running)
    $0.isKnown = false
  }
  #expect(found == .silent)
  let executes = try succeeding(operation) {
    $0.arrive()
    $0[Bench.vm].powerState = .halted
    $0.isKnown = false
  }
  #expect(executes == .violated)
}

@Test(arguments: halting)
func `SuccessIsVisible requires Halted and resident nowhere after a shutdown`(
  _ operation: Operation
) throws {
  func found(_ state: PowerState, _ resident: HostReference) throws -> Judgement {
    try succeeding(operation) {
      $0.leave(state)
      $0[Bench.vm].residentOn = resident
      $0[Bench.vm].stopWanted = true
    }
  }
  #expect(try found(.halted, .null) == .holds)
  #expect(try found(.halted, HostReference(Bench.here)) == .violated)
  #expect(try found(.running, .null) == .violated)
  #expect(try found(.suspended, .null) == .violated)
}

@Test(arguments: halting)
func `SuccessIsVisible is silent about a shutdown that a start has overtaken`(
  _ operation: Operation
) throws {
  #expect(try succeeding(operation) { $0.arrive() } == .silent)
}

@Test func `SuccessIsVisible requires Suspended and resident nowhere after a suspend`() throws {
  func found(_ state: PowerState, _ resident: HostReference) throws -> Judgement {
    try succeeding(.suspend) {
      $0.leave(state)
      $0[Bench.vm].residentOn = resident
      $0[Bench.vm].image = .complete
    }
  }
  #expect(try found(.suspended, .null) == .holds)
  #expect(try found(.suspended, HostReference(Bench.here)) == .violated)
  #expect(try found(.running, .null) == .violated)
  #expect(try found(.halted, .null) == .violated)
}

@Test func `SuccessIsVisible is silent about a suspend whose image a resume has used`() throws {
  let found = try succeeding(.suspend) {
    $0.arrive()
    $0[Bench.vm].image = .consumed
  }
  #expect(found == .silent)
}

@Test func `SuccessIsVisible is silent before a call ends, and about a call that fails`() throws {
  #expect(try succeeding(.migrate, effects: .admitted) { _ in } == .silent)
  #expect(try succeeding(.migrate, effects: []) { _ in } == .silent)
}

@Test func `SuccessIsVisible is explained by the call and by the VM's record`() throws {
  let position = try Bench().position(of: .releaseOperation, in: .master(.migrate))
  let phrase = try Property.successIsVisible.phrase(
    after: .callSucceeded, by: .master, at: position
  ) {
    $0[VM(1)].powerState = .running
    $0[VM(1)].residentOn = HostReference(Host(0))
  }
  #expect(
    phrase
      == "VM.pool_migrate of vm1 succeeded, and the database says power_state Running, "
      + "resident_on host0")
}
