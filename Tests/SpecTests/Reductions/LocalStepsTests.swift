import Testing

@testable import Spec

struct LocalStepsTests {
  /// The local steps of a design, in a pool in which nothing else happens, by name.
  private func localSteps(_ procedures: ProcedureDeclaration...) throws -> [String] {
    let machine = try PoolMachine(Model.small(.halted, design: .made(of: procedures)))
    return LocalSteps(machine).positions.map { machine.program.reference(at: Int($0)) }
  }

  @Test func `a step of the event thread is not local, because others read its position`() throws {
    #expect(
      try localSteps(procedure("event", [step("takeEvent"), step("readXenopsd")])) == [])
  }

  @Test func `a step is local if its thread goes on whatever others do`() throws {
    #expect(
      try localSteps(
        procedure("event", [step("takeEvent")]),
        procedure("xapi.start", [step("forEachVM"), step("readXenopsd")])) == ["forEachVM"])
  }

  @Test func `a step with which its thread ends is not taken, because others notice that`() throws {
    let design = Design.made(of: [
      procedure("event", [step("takeEvent")]), procedure("xapi.start", [step("forEachVM")]),
    ])
    let machine = try PoolMachine(Model.small(.halted, faults: [.xapiRestart: 1], design: design))
    let steps = LocalSteps(machine)
    #expect(steps.positions.count == 1)
    var pool = machine.model.initialState
    pool[Host(1)].xapi = .starting
    pool[Host(1)].background.programCounter = steps.positions[0]
    machine.takeLocalSteps(steps, in: &pool)
    #expect(pool[Host(1)].background.programCounter == steps.positions[0])
  }
}
