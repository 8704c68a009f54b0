import Testing

@testable import Invariants
@testable import Spec

/// The landmark's judgement of a step that lets a protected VM execute.
private func judgement(
  of operation: Operation, stopWanted: Bool, guestStopped: Bool = false,
  isProtected: Bool = true
) throws -> Judgement {
  let bench = try Bench()
  var model = bench.machine.model
  model.hasHA = isProtected
  model.design.procedures += [
    ProcedureDeclaration(
      Declared("HA.monitor"), steps: [StepDeclaration(Declared("awaitHostLoss"))]),
    ProcedureDeclaration(
      Declared("HA.start_protected"), steps: [StepDeclaration(Declared("startProtected"))]),
  ]
  model.requests[.start] = nil
  model.protected = isProtected ? [Bench.vm] : []
  if !isProtected { model.requests[.start] = Allowance(1) }
  let machine = try PoolMachine(model)
  var pool = bench.halted
  pool[Bench.vm].stopWanted = stopWanted
  pool[Bench.vm].guestStopped = guestStopped
  let thread = ThreadIdentity(actor: .xenopsd, host: Bench.here, vm: Bench.vm)
  var transition = Transition(cause: .step, thread: thread)
  let unpause = machine.program.instructions.indices.first {
    machine.program.instructions[$0].kind == .unpause
      && machine.program.procedure(at: $0) == .xenopsd(operation)
  }
  transition.programCounter = UInt8(try #require(unpause))
  transition.effects = .beganToExecute
  let findings = Judge(machine).findings(of: transition, from: pool, to: pool)
  return Judgement(findings, of: .protectedVMRunsAgain)
}

@Test func `ProtectedVMRunsAgain is reached by a start of a protected VM`() throws {
  #expect(try judgement(of: .start, stopWanted: false) == .holds)
}

@Test func `ProtectedVMRunsAgain is not reached by a VM that somebody has stopped`() throws {
  #expect(try judgement(of: .start, stopWanted: true) == .silent)
}

@Test func `ProtectedVMRunsAgain is reached by a VM whose guest has failed`() throws {
  #expect(try judgement(of: .start, stopWanted: true, guestStopped: true) == .holds)
}

@Test func `ProtectedVMRunsAgain is not reached by a resume, or by a VM that is not protected`()
  throws
{
  #expect(try judgement(of: .resume, stopWanted: false) == .silent)
  #expect(try judgement(of: .start, stopWanted: false, isProtected: false) == .silent)
}
