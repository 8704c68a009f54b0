import Testing

@testable import Invariants
@testable import Spec

/// What the property says about the success of a call to host 1, of a VM that runs on host 0 before
/// it is changed.
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
  /// Moves the VM to host 1, and the database with it.
  fileprivate mutating func arrive() {
    self[Bench.here, Bench.vm, .original] = VMCopy()
    self[Bench.there, Bench.vm, .original] = .with(.running)
    self[Bench.vm].residentOn = HostReference(Bench.there)
  }

  /// Takes the VM away, and leaves the database in a power state.
  fileprivate mutating func leave(_ state: PowerState) {
    self[Bench.here, Bench.vm, .original] = VMCopy()
    self[Bench.vm].residentOn = .null
    self[Bench.vm].powerState = state
  }
}

private let bringing = [Operation.start, .resume, .migrate]
private let halting = [Operation.cleanShutdown, .hardShutdown]

@Test(arguments: bringing)
func `SuccessIsVisible holds of a VM that is Running on the host chosen`(
  _ operation: Operation
)
  throws
{
  #expect(try succeeding(operation) { $0.arrive() } == .holds)
}

@Test(arguments: bringing)
func `SuccessIsVisible is violated by a database that names no host, another, or another state`(
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
func `SuccessIsVisible takes no wish to stop for an excuse while the VM executes there`(
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
func `SuccessIsVisible is violated by a VM that went without anybody asking`(
  _ operation: Operation
) throws {
  #expect(try succeeding(operation) { $0.leave(.halted) } == .violated)
}

@Test(arguments: halting)
func `SuccessIsVisible asks for Halted and nowhere after a shutdown`(_ operation: Operation) throws
{
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

@Test func `SuccessIsVisible asks for Suspended and nowhere after a suspend`() throws {
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

@Test func `SuccessIsVisible is silent before a call ends, and about one that fails`() throws {
  #expect(try succeeding(.migrate, effects: .admitted) { _ in } == .silent)
  #expect(try succeeding(.migrate, effects: []) { _ in } == .silent)
}

@Test func `SuccessIsVisible is explained by the call, and by what the database says`() throws {
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
