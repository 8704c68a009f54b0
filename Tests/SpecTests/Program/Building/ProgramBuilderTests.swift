import Testing

@testable import Spec

struct ProgramBuilderTests {
  private func program(requests: [Spec.Operation] = [.start, .migrate]) throws -> Program {
    try ProgramBuilder.program(of: .small, requests: requests)
  }

  @Test func `entries are laid out by actor, each followed by its clean-ups`() throws {
    let program = try program()
    #expect(
      program.procedures.map { "\($0.position) \($0.name.spelling)" } == [
        "1 xapi.start", "5 event", "12 start.master", "17 migrate.master", "22 start.host",
        "27 migrate.host", "29 start.xenopsd", "35 migrate.source", "49 xenopsd.start",
        "50 xenopsd.domainShutDown", "51 migrate.destination",
      ])
    #expect(program.instructions.count == 61)
    #expect(
      program.ranges.map { "\($0.first) \($0.count)" } == [
        "12 10", "22 7", "1 11", "29 22", "51 10", "0 0", "0 0", "0 0", "0 0",
      ])
    #expect(Actor.allCases.map(\.rawValue) == Array(0..<9))
  }

  @Test func `procedures of operations that nobody requests are omitted`() throws {
    let program = try program(requests: [.start])
    #expect(
      program.procedures.map(\.name) == [
        .xapiStart, .event, .master(.start), .host(.start), .xenopsd(.start), .xenopsdStart,
        .domainShutDown,
      ])
    #expect(program.instructions.count == 30)
    #expect(program.ranges[Int(Actor.receiver.rawValue)].count == 0)
    #expect(program.position(of: .master(.migrate)) == 0)
  }

  @Test func `a shared clean-up is laid out for each procedure that names it`() throws {
    let program = try program()
    let positions = program.procedureNames.indices.filter {
      program.procedureNames[$0] == "release"
    }
    #expect(positions == [16, 21])
    #expect(positions.map { program.instructions[$0].operation } == [.start, .migrate])
    #expect([13, 14, 18, 19].map { program.instructions[$0].onFailure } == [16, 16, 21, 21])
    #expect(program.instructions.indices.filter { program.instructions[$0].isCleanUp }.count == 9)
  }

  @Test func `a procedure's clean-up applies to the steps that can fail`() throws {
    let program = try program()
    // createDomain, buildDomain, rename, markSurvivable, unpause and the clean-up itself.
    #expect((29...34).map { program.instructions[$0].onFailure } == [34, 34, 34, 34, 34, 0])
    // destroyDomain and removeMetadata cannot fail; the three after them are the clean-up.
    #expect((44...48).map { program.instructions[$0].onFailure } == [0, 0, 0, 0, 0])
    #expect(program.instructions[43].kind == .awaitDone)
    #expect(program.instructions[43].onFailure == 46)
  }

  @Test func `each step links to the next one, and the last step links to none`() throws {
    let program = try program()
    #expect((51...58).map { program.instructions[$0].next } == [52, 53, 54, 55, 56, 57, 58, 0])
    #expect((59...60).map { program.instructions[$0].next } == [60, 0])
  }

  @Test func `a call is expanded, and its conditions are added to each step`() throws {
    let program = try program()
    #expect(program.instructions[4].kind == .clearResidentOn)
    #expect(program.instructions[4].conditions == Conditions(.metadataAbsent))
    #expect(program.procedureNames[4] == "xapi.start")
    #expect(program.instructions[11].kind == .clearResidentOn)
    #expect(
      program.instructions[11].conditions
        == Conditions([.metadataPresent, .notRunning, .noXenopsdOperation]))
    #expect(program.procedureNames.contains("clear") == false)
  }

  @Test func `a call within a call adds the conditions of all three`() throws {
    let design = Design.made(of: [
      procedure(
        "event",
        [
          step("takeEvent"), step("readXenopsd"), step("readResidentOn"),
          step("call", ["procedure": "outer"], when: ["running"]),
        ]),
      procedure("outer", [step("call", ["procedure": "inner"], when: ["residentHere"])]),
      procedure("inner", [step("setResidentOn", when: ["metadataPresent"]), step("injectEvent")]),
    ])
    let program = try ProgramBuilder.program(of: design, requests: [])
    #expect(program.instructions.count == 6)
    #expect(
      program.instructions[4].conditions
        == Conditions([.metadataPresent, .residentHere, .running]))
    #expect(program.instructions[5].conditions == Conditions([.residentHere, .running]))
  }

  @Test func `a loop holds every step of its procedure`() throws {
    let program = try program()
    #expect(
      program.instructions.indices.filter { program.instructions[$0].loop == 1 } == [1, 2, 3, 4])
    #expect(program.instructions[5...].allSatisfy { $0.loop == 0 })
  }

  @Test func `steps that start another thread know its first position`() throws {
    let program = try program()
    let spawning = program.instructions.indices.filter { program.instructions[$0].spawned != 0 }
    #expect(spawning == [13, 18, 23, 27, 36])
    #expect(
      spawning.map { program.instructions[$0].kind } == [
        .forward, .forward, .queueOperation, .queueOperation, .openStream,
      ])
    #expect(spawning.map { program.instructions[$0].spawned } == [22, 27, 29, 35, 51])
  }

  @Test func `parameters become names and choices`() throws {
    let program = try program()
    #expect(program.instructions[41].kind == .rename)
    #expect(program.instructions[41].name == .original)
    #expect(program.instructions[41].newName == .sourceTemporary)
    #expect([13, 18].map { program.instructions[$0].choice } == [2, 0])
    #expect(program.instructions[49].choice == 4)
  }

  @Test func `a position belongs to the last entry at or before it`() throws {
    let program = try program()
    #expect(program.procedure(at: 0) == nil)
    #expect(program.procedure(at: 4) == .xapiStart)
    #expect(program.procedure(at: 21) == .master(.migrate))
    #expect(program.procedure(at: 60) == .destination)
  }
}
