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

  @Test func `a step is not local if where its thread goes on depends on what others write`() throws
  {
    let design = Design.made(
      of: Design.monitored.procedures.filter { $0.name.value != "xapi.start" } + [
        procedure(
          "xapi.start",
          [step("call", ["procedure": "look"]), step("call", ["procedure": "raise"])]),
        procedure("look", [step("forEachVM"), step("readRecord")]),
        procedure("raise", [step("forEachVM"), step("injectEvent", when: ["residentElsewhere"])]),
      ])
    func count(_ model: Model) throws -> Int {
      let machine = try PoolMachine(model)
      return LocalSteps(machine).positions.count {
        machine.program.procedure(at: Int($0)) == .xapiStart
      }
    }
    var model = Model.monitored(faults: [.xapiRestart: 1])
    model.design = design
    #expect(try count(model) == 2)
    // A host that is forgotten is no valid reference any more.
    model.operatorActions = [.forgetHost: Allowance(1)]
    #expect(try count(model) == 1)
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
