import Testing

@testable import Spec

struct WriteAlwaysRunTests {
  @Test func `the wish is written either way`() {
    take(.writeAlwaysRun, choice: 0, by: .background) { $0.record.alwaysRun = true }.expect(
      .done, changes: ["vm1 alwaysRun: true → false"])
    take(.writeAlwaysRun, choice: 1, by: .host).expect(
      .done, changes: ["vm1 alwaysRun: false → true"])
  }

  @Test func `writeAlwaysRun waits for the database`() {
    take(.writeAlwaysRun, by: .host) { $0.pool[Host(0)].xapi = .starting }.expect(.blocked)
  }

  /// The steps of the event thread in a model of the monitored design with the step.
  private func steps(protecting isProtecting: Bool, rebooting: Bool) throws -> [StepKind] {
    var design = Design.monitored
    let index = try #require(design.index(of: "event"))
    for under in ["anyway", "internalShutdownIsWish"] {
      design.procedures[index].steps.append(
        step("writeAlwaysRun", ["to": "false", "if": under]))
    }
    var model = Model.monitored(hasHA: true)
    model.design = design
    if !isProtecting { model.protected = [] }
    model.rebootsOnInternalShutdown = rebooting
    let machine = try PoolMachine(model)
    return machine.program.positions(of: .event).map { machine.program.instructions[$0].kind }
      .filter { $0 == .writeAlwaysRun }
  }

  @Test func `a model leaves the step out where it does nothing`() throws {
    #expect(try steps(protecting: true, rebooting: true).count == 1)
    #expect(try steps(protecting: true, rebooting: false).count == 2)
    #expect(try steps(protecting: false, rebooting: false).isEmpty)
  }

  @Test func `only the start of protected VMs reads what is written`() {
    let readers = StepKind.allCases.filter { kind in
      Instruction.all(of: kind).contains { instruction in
        kind.definition.footprint(instruction).reads.fields(for: .master)
          .contains(.record(.alwaysRun))
      }
    }
    // The other one copies the whole database.
    #expect(Set(readers) == [.startProtected, .syncDatabase])
  }
}
