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
}
