import Testing

@testable import Spec

struct CallTests {
  @Test func `an unknown parameter of a call is a mistake`() {
    let call = step("call", ["procedure": "check", "nmae": "original"])
    #expect(
      mistakes(in: calling(call)) == [
        "\"call\" makes no sense here: it has no parameter \"nmae\", only \"procedure\" and "
          + "\"when\""
      ])
  }

  @Test func `a clean-up on a call is a mistake`() {
    let call = step("call", ["procedure": "check"], onFailure: "xenopsd.start")
    #expect(
      mistakes(in: calling(call)) == [
        "\"call\" makes no sense here: \"onFailure\" belongs to the procedure that is called, or "
          + "to its steps"
      ])
  }

  @Test func `the clean-up of a called procedure applies to those of its steps that can fail`()
    throws
  {
    var design = calling(step("call", ["procedure": "check"]))
    design.procedures[2].onFailure = Declared("clean")
    design.procedures.append(procedure("clean", [step("checkDomain", ["name": "any"])]))
    let program = try ProgramBuilder.program(of: design, requests: [])
    #expect(program.procedureNames == ["", "event", "xenopsd.start", "xenopsd.start", "clean"])
    #expect(program.instructions.map(\.onFailure) == [0, 0, 4, 0, 0])
  }

  @Test func `a step's own clean-up takes precedence over its procedure's`() throws {
    var design = calling(step("call", ["procedure": "check"]))
    design.procedures[2].onFailure = Declared("clean")
    design.procedures[2].steps[0].onFailure = Declared("other")
    for name in ["clean", "other"] {
      design.procedures.append(procedure(name, [step("checkDomain", ["name": "any"])]))
    }
    let program = try ProgramBuilder.program(of: design, requests: [])
    #expect(program.procedureNames == ["", "event", "xenopsd.start", "xenopsd.start", "other"])
  }

  @Test func `a procedure that only calls itself is unreached`() {
    let design = Design.least(and: "alone", step("call", ["procedure": "alone"]))
    #expect(
      mistakes(in: design).map { $0.prefix(47) }
        == ["nothing starts or calls the procedure \"alone\"; "])
  }

  /// A design that calls a procedure of two steps; the first can fail.
  private func calling(_ call: StepDeclaration) -> Design {
    .made(
      of: Design.least.procedures + [
        procedure("xenopsd.start", [call]),
        procedure(
          "check",
          [step("markSurvivable", ["name": "original"]), step("checkDomain", ["name": "any"])]),
      ])
  }

  @Test
  func `a called host's half keeps its operation, and the operation that it queues is laid out`()
    throws
  {
    let program = try ProgramBuilder.program(of: .every, requests: [.checkpoint])
    let host = program.instructions.indices.filter {
      program.procedure(at: $0) == .host(.checkpoint)
    }
    #expect(
      host.filter { program.procedureNames[$0] == "checkpoint.host" }.map {
        program.instructions[$0].operation
      } == Array(repeating: .suspend, count: 5) + [.checkpoint]
        + Array(repeating: .resume, count: 5))
    let queued = host.filter { program.instructions[$0].kind == .queueOperation }
    #expect(
      queued.map { program.instructions[$0].spawned } == [
        program.position(of: .xenopsd(.suspend)), program.position(of: .xenopsd(.resume)),
      ])
    #expect(!queued.contains { program.instructions[$0].spawned == 0 })
    #expect(program.position(of: .xenopsd(.start)) == 0)
    #expect(program.position(of: .master(.suspend)) == 0)
  }

  @Test func `the operation that a called host's half queues must exist`() {
    var design = Design.every
    design.procedures.removeAll { $0.name.value == "start.xenopsd" }
    design.procedures.removeAll { $0.name.value == "xenopsd.domainRebooted" }
    let found = mistakes(in: design, requests: [.hardReboot])
    #expect(
      found == [
        "\"queueOperation\" in \"hardReboot.host\" needs the procedure \"start.xenopsd\"; "
          + "add it to the design"
      ])
    do throws(DesignMistakes) {
      _ = try ProgramBuilder.program(of: design, requests: [.hardReboot], canReboot: true)
    } catch {
      #expect(
        error.phrase.first
          == "a reboot needs the procedure \"xenopsd.domainRebooted\"; add it to the design")
    }
  }
}
