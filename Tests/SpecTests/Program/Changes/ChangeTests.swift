import Testing

@testable import Spec

struct ChangeTests {
  /// A design with a procedure in which one step occurs twice.
  private let design = Design.least(
    and: "start.xenopsd", step("createDomain", ["name": "original"]),
    step("buildDomain", ["name": "original"]), step("unpause", ["name": "original"]),
    step("buildDomain", ["name": "startTemporary"]))

  private func steps(after edits: Change.Edit...) throws -> [String] {
    try design.applying(edits.map { Change(in: Declared("start.xenopsd"), $0) })
      .stepNames(of: "start.xenopsd")
  }

  private func mistakes(of edits: Change.Edit...) -> [String] {
    SpecTests.mistakes(
      changing: design, by: edits.map { Change(in: Declared("start.xenopsd"), $0) })
  }

  @Test func `a step is removed`() throws {
    #expect(
      try steps(after: .remove(Declared("unpause")))
        == ["createDomain", "buildDomain", "buildDomain"])
  }

  @Test func `a procedure is dropped with what refers to it and with what only it needs`() throws {
    let design = Design.made(
      of: Design.least.procedures + [
        procedure("outer", onFailure: "cleanUp", [step("call", ["procedure": "inner"])]),
        procedure("inner", [step("injectEvent")]), procedure("cleanUp", [step("injectEvent")]),
        procedure(
          "master.start",
          [step("call", ["procedure": "outer"]), step("forEachVM"), step("injectEvent")]),
      ])
    let dropped = try design.applying([Change(in: Declared("outer"), .drop)])
    #expect(dropped.stepNames(of: "master.start") == ["forEachVM", "injectEvent"])
    #expect(["outer", "inner", "cleanUp"].allSatisfy { dropped.index(of: $0) == nil })
    #expect(dropped.procedures.count == design.procedures.count - 3)
  }

  @Test func `a dropped procedure is no clean-up any more, and what others need stays`() throws {
    let design = Design.made(
      of: Design.least.procedures + [
        procedure("cleanUp", [step("call", ["procedure": "shared"])]),
        procedure("shared", [step("injectEvent")]),
        procedure("master.start", onFailure: "cleanUp", [step("call", ["procedure": "shared"])]),
      ])
    let dropped = try design.applying([Change(in: Declared("cleanUp"), .drop)])
    let start = try #require(dropped.index(of: "master.start"))
    #expect(dropped.procedures[start].onFailure == nil)
    #expect(dropped.index(of: "shared") != nil)
  }

  @Test func `a step that starts a dropped procedure goes with it`() throws {
    let design = Design.made(
      of: Design.least.procedures + [
        procedure("master.start", [step("serveDatabase"), step("beginOverview")]),
        procedure("pool.overview", [step("call", ["procedure": "rest"])]),
        procedure("rest", [step("forEachVM"), step("readRecord")]),
      ])
    let dropped = try design.applying([Change(in: Declared("pool.overview"), .drop)])
    #expect(dropped.stepNames(of: "master.start") == ["serveDatabase"])
    #expect(dropped.index(of: "rest") == nil)
  }

  @Test func `a step is inserted before or after another`() throws {
    let new = step("markSurvivable", ["name": "original"])
    #expect(
      try steps(after: .insert(new, .before(Declared("createDomain"))))
        == ["markSurvivable", "createDomain", "buildDomain", "unpause", "buildDomain"])
    #expect(
      try steps(after: .insert(new, .after(Declared("buildDomain#2"))))
        == ["createDomain", "buildDomain", "unpause", "buildDomain", "markSurvivable"])
  }

  @Test func `a step is moved forwards and backwards`() throws {
    #expect(
      try steps(after: .move(Declared("createDomain"), .after(Declared("unpause"))))
        == ["buildDomain", "unpause", "createDomain", "buildDomain"])
    #expect(
      try steps(after: .move(Declared("unpause"), .before(Declared("createDomain"))))
        == ["unpause", "createDomain", "buildDomain", "buildDomain"])
  }

  @Test func `two steps are swapped`() throws {
    #expect(
      try steps(after: .swap(Declared("createDomain"), Declared("unpause")))
        == ["unpause", "buildDomain", "createDomain", "buildDomain"])
  }

  @Test func `a step is replaced by no step, one or several`() throws {
    let others = [step("rename"), step("checkDomain")]
    #expect(
      try steps(after: .replace(Declared("unpause"), with: others))
        == ["createDomain", "buildDomain", "rename", "checkDomain", "buildDomain"])
    #expect(
      try steps(after: .replace(Declared("unpause"), with: []))
        == ["createDomain", "buildDomain", "buildDomain"])
  }

  @Test func `a number selects one of several steps of the same name`() throws {
    let changed = try design.applying([
      Change(in: Declared("start.xenopsd"), .remove(Declared("buildDomain#1")))
    ])
    let index = try #require(changed.index(of: "start.xenopsd"))
    #expect(changed.procedures[index].steps[2].arguments.map(\.value.value) == ["startTemporary"])
    #expect(
      try steps(after: .remove(Declared("unpause#1")))
        == ["createDomain", "buildDomain", "buildDomain"])
  }

  @Test func `changes are applied in order`() throws {
    #expect(
      try steps(
        after: .remove(Declared("buildDomain#2")), .remove(Declared("buildDomain")))
        == ["createDomain", "unpause"])
  }

  @Test func `a name that several steps share is ambiguous`() {
    #expect(
      mistakes(of: .remove(Declared("buildDomain"))) == [
        "the procedure \"start.xenopsd\" has more than one step \"buildDomain\"; "
          + "say which: buildDomain#1, buildDomain#2"
      ])
  }

  @Test(arguments: ["rename", "buildDomain#3", "buildDomain#0", "buildDomain#x", "unpause#2"])
  func `an unknown step is reported with the known ones`(name: String) {
    #expect(
      mistakes(of: .remove(Declared(name))) == [
        "the procedure \"start.xenopsd\" has no step \"\(name)\"; "
          + "it has createDomain, buildDomain#1, unpause, buildDomain#2"
      ])
  }

  @Test func `an unknown procedure is reported`() {
    #expect(
      SpecTests.mistakes(
        changing: design, by: [Change(in: Declared("events"), .remove(Declared("takeEvent")))])
        == ["there is no procedure \"events\""])
  }

  @Test func `a change without effect is a mistake`() {
    #expect(
      mistakes(of: .swap(Declared("unpause"), Declared("unpause#1")))
        == ["this change has no effect: both are the same step"])
    for place in [
      Change.Place.before(Declared("buildDomain#2")), .after(Declared("buildDomain#1")),
      .before(Declared("unpause")), .after(Declared("unpause")),
    ] {
      #expect(
        mistakes(of: .move(Declared("unpause"), place))
          == ["this change has no effect: the step stands there already"])
    }
  }

  @Test func `every change that does not apply is reported`() {
    #expect(
      mistakes(of: .remove(Declared("rename")), .remove(Declared("forward"))).count == 2)
  }

  @Test func `a procedure is added at the end, unless its name is taken`() throws {
    let step = StepDeclaration(Declared("releaseOperation"))
    let design = try Design(name: "d", source: "", procedures: [])
      .applying([Change(in: Declared("release"), .add([step]))])
    #expect(design.procedures.map(\.name.value) == ["release"])
    #expect(design.procedures[0].steps.map(\.step.value) == ["releaseOperation"])
    let error = #expect(throws: DesignMistakes.self) {
      try design.applying([Change(in: Declared("release"), .add([step]))])
    }
    #expect(
      error?.list.map(\.found) == ["the design has a procedure \"release\" already"])
  }
}
