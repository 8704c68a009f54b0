import Testing

@testable import Invariants
@testable import Spec

/// The property's judgement of a protected VM that is off and that nobody has stopped.
private func judgement(
  isQuiescent: Bool = true, isProtected: Bool = true, _ change: (inout PoolState) -> Void
) throws -> Judgement {
  let bench = try Bench()
  var model = bench.machine.model
  model.hasHA = true
  model.design.procedures += [
    ProcedureDeclaration(
      Declared("HA.monitor"), steps: [StepDeclaration(Declared("awaitHostLoss"))]),
    ProcedureDeclaration(
      Declared("HA.start_protected"), steps: [StepDeclaration(Declared("startProtected"))]),
  ]
  model.requests = [:]
  model.protected = isProtected ? [Bench.vm] : []
  if !isProtected { model.requests[.start] = Allowance(1) }
  var pool = bench.halted
  pool[Bench.vm].stopWanted = false
  change(&pool)
  let judge = Judge(try PoolMachine(model))
  return Judgement(judge.findings(of: pool, isQuiescent: isQuiescent), of: .protectedVMRuns)
}

@Test func `ProtectedVMRuns is violated by a VM that nobody has stopped and that is off`() throws {
  #expect(try judgement { _ in } == .violated)
  #expect(
    try judgement {
      $0[Bench.vm].stopWanted = true
      $0[Bench.vm].guestStopped = true
    } == .violated)
  // A domain that the guest has left behind does not execute.
  #expect(try judgement { $0[Bench.here, Bench.vm, .original] = .with(.shutOff) } == .violated)
}

@Test func `ProtectedVMRuns holds for a VM that executes`() throws {
  #expect(try judgement { $0[Bench.there, Bench.vm, .original] = .with(.running) } == .holds)
}

@Test func `ProtectedVMRuns is silent about a VM that somebody has stopped, or that is suspended`()
  throws
{
  #expect(try judgement { $0[Bench.vm].stopWanted = true } == .silent)
  #expect(try judgement { $0[Bench.vm].powerState = .suspended } == .silent)
  #expect(try judgement(isProtected: false) { _ in } == .silent)
  #expect(try judgement(isQuiescent: false) { _ in } == .silent)
}
