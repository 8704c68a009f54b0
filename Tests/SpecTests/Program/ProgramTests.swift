import Testing

@testable import Spec

struct ProgramTests {
  /// The names of a procedure's steps in changes, for the program of the small design.
  private func references(in procedure: String, of entry: ProcedureName) throws -> [String] {
    let program = try ProgramBuilder.program(of: .small, requests: [.start, .migrate])
    return program.instructions.indices.dropFirst().filter {
      program.procedureNames[$0] == procedure && program.procedure(at: $0) == entry
    }.map(program.reference)
  }

  @Test func `steps of the same name in a procedure are distinguished by a number`() throws {
    #expect(
      try references(in: "event", of: .event) == [
        "takeEvent", "readXenopsd", "setResidentOn", "writePowerState#1", "writePowerState#2",
        "removeMetadata", "clearResidentOn",
      ])
  }

  @Test func `a step of the same name in another procedure needs no number`() throws {
    // Both destroy a domain, in two procedures; both masters have the same clean-up procedure.
    #expect(
      try references(in: "migrate.source", of: .xenopsd(.migrate)).suffix(3)
        == ["awaitDone", "destroyDomain", "removeMetadata"])
    #expect(
      try references(in: "migrate.source.failed", of: .xenopsd(.migrate))
        == ["checkDomain", "destroyDomain", "removeMetadata"])
    #expect(try references(in: "release", of: .master(.start)) == ["releaseOperation"])
    #expect(try references(in: "release", of: .master(.migrate)) == ["releaseOperation"])
  }
}
