import Testing

@testable import Invariants
@testable import Spec

/// The property's judgement when a call from host 0 to host 1 fails.
///
/// The VM runs on host 0 before the test changes the state.
private func failing(
  _ operation: Operation, effects: Effects = .callFailed, _ change: (inout PoolState) -> Void
) throws -> Judgement {
  let bench = try Bench()
  var pool = bench.running
  pool[call: 0].host = Bench.here
  pool[call: 0].chosen = Bench.there
  change(&pool)
  return bench.judgement(
    of: .failureIsTrue, effects, by: .releaseOperation, in: .master(operation), from: pool)
}

private let bringing = [Operation.start, .resume, .migrate]

@Test(arguments: bringing)
func `FailureIsTrue holds while the VM does not execute where it was to be`(
  _ operation: Operation
) throws {
  #expect(try failing(operation) { _ in } == .holds)
  for domain in Domain.allCases where domain != .running {
    let found = try failing(operation) {
      $0[Bench.there, Bench.vm, .original] = .with(domain)
    }
    #expect(found == .holds)
  }
}

@Test(arguments: bringing)
func `FailureIsTrue is violated by a VM that executes where it was to be`(
  _ operation: Operation
) throws {
  for name in Name.allCases {
    let found = try failing(operation) { $0[Bench.there, Bench.vm, name] = .with(.running) }
    #expect(found == .violated)
  }
}

@Test func `FailureIsTrue is silent about a call that the master refuses`() throws {
  let bench = try Bench()
  var pool = bench.running
  pool[call: 0].chosen = Bench.here
  let found = bench.judgement(
    of: .failureIsTrue, .callFailed, by: .admit, in: .master(.start), from: pool)
  #expect(found == .silent)
}

@Test func `FailureIsTrue is silent about a migration to the host where the VM is`() throws {
  #expect(try failing(.migrate) { $0[call: 0].chosen = Bench.here } == .silent)
  // A start on the host that executes it is the rule.
  #expect(try failing(.start) { $0[call: 0].chosen = Bench.here } == .violated)
}

@Test func `FailureIsTrue is silent about a migration that was perhaps never forwarded`() throws {
  var design = Design.bench
  let master = try #require(design.index(of: "migrate.master"))
  for step in [1, 2] {
    design.procedures[master].steps[step].onFailure = Declared("release")
  }
  design.procedures.append(
    ProcedureDeclaration(
      Declared("release"), steps: [StepDeclaration(Declared("releaseOperation"))]))
  let bench = try Bench(of: design)
  func failing(resident: HostReference, nth: Int) -> Judgement {
    var pool = bench.halted
    pool[call: 0].chosen = Bench.there
    pool[Bench.there, Bench.vm, .original] = .with(.running)
    pool[Bench.vm].residentOn = resident
    return bench.judgement(
      of: .failureIsTrue, .callFailed, by: .releaseOperation, in: .master(.migrate), nth: nth,
      from: pool)
  }
  let (atTheEnd, inCleanUp) = (1, 2)
  for resident in [.null, HostReference(Bench.here), HostReference(Bench.there)] {
    #expect(failing(resident: resident, nth: atTheEnd) == .violated)
  }
  #expect(failing(resident: HostReference(Bench.here), nth: inCleanUp) == .violated)
  #expect(failing(resident: HostReference(Bench.there), nth: inCleanUp) == .silent)
  #expect(failing(resident: .null, nth: inCleanUp) == .silent)
}

@Test func `FailureIsTrue is violated by a suspend that fails with the memory on disk only`()
  throws
{
  func found(_ image: SuspendImage, _ copy: VMCopy) throws -> Judgement {
    try failing(.suspend) {
      $0[Bench.vm].image = image
      $0[Bench.here, Bench.vm, .original] = copy
    }
  }
  #expect(try found(.complete, .with(.none)) == .violated)
  #expect(try found(.complete, .with(.suspended)) == .holds)
  #expect(try found(.incomplete, .with(.none)) == .holds)
  #expect(try found(.consumed, .with(.none)) == .holds)
}

@Test func `FailureIsTrue is silent about other calls, about success, and before a call ends`()
  throws
{
  let arrive: (inout PoolState) -> Void = {
    $0[Bench.there, Bench.vm, .original] = .with(.running)
  }
  for operation in [Operation.cleanShutdown, .hardShutdown, .hardReboot, .checkpoint] {
    #expect(try failing(operation, arrive) == .silent)
  }
  #expect(try failing(.migrate, effects: .callSucceeded, arrive) == .silent)
  #expect(try failing(.migrate, effects: .admitted, arrive) == .silent)
}

@Test func `FailureIsTrue is explained by the call and by what has become of the VM`() throws {
  let bench = try Bench()
  let migrate = try Property.failureIsTrue.phrase(
    after: .callFailed, by: .master,
    at: bench.position(of: .releaseOperation, in: .master(.migrate))
  ) { $0[Host(0), VM(1), .original] = .with(.running) }
  #expect(migrate == "VM.pool_migrate of vm1 failed, and vm1 executes on host0")
  let suspend = try Property.failureIsTrue.phrase(
    after: .callFailed, by: .master,
    at: bench.position(of: .releaseOperation, in: .master(.suspend)))
  #expect(suspend == "VM.suspend of vm1 failed, and vm1 is suspended")
}
