import Testing

@testable import Spec

struct ExpanderStartsTests {
  @Test func `a starting xapi runs its start-up for one VM after the other`() throws {
    var walk = try Walk(.small(.running(Host(1)), .halted, faults: [.xapiRestart: 1]))
    try walk.take("host1's xapi dies")
    #expect(
      try walk.changes(by: "host1 xapi: starts again") == [
        "host1 xapi: down → starting", "host1 background at: 0 → 1",
      ])
    try walk.take("starts again")
    var taken: [String] = []
    while walk.pool[Host(1)].xapi == .starting, let choice = walk.choices.first {
      walk.pool = choice.after
      taken.append(choice.phrase)
    }
    #expect(
      taken == [
        "host1 xapi start-up: forEachVM", "host1 xapi start-up: readXenopsd vm0",
        "host1 xapi start-up: injectEvent vm0",
        "host1 xapi start-up: readXenopsd vm1",
        "host1 xapi start-up: clearResidentOn vm1 how=compareAndSet",
      ])
    #expect(walk.pool[Host(1)].background == BackgroundThread())
    #expect(walk.phrase == ["host1 xapi events: takeEvent vm0"])
  }

  @Test func `a xapi without a start-up serves at once`() throws {
    var design = Design.small
    design.procedures.removeAll { $0.name.value == "xapi.start" }
    var walk = try Walk(.small(faults: [.xapiRestart: 1], design: design))
    try walk.take("host1's xapi dies")
    #expect(try walk.changes(by: "starts again") == ["host1 xapi: down → up"])
  }

  @Test func `a xapi that is starting takes no events and serves no calls`() throws {
    var walk = try Walk(
      .small(requests: [.migrate: 1], guest: [.update: 1], faults: [.xapiRestart: 1]))
    try walk.take("reports something", "host0's xapi dies", "starts again")
    #expect(walk.phrase == ["host0 xapi start-up: forEachVM"])
  }

  @Test func `a starting xenopsd checks and reports each VM that it has metadata for`() throws {
    var walk = try Walk(.small(.running(Host(1)), .halted, faults: [.xenopsdRestart: 1]))
    try walk.take("host1's xenopsd dies")
    #expect(
      try walk.changes(by: "host1 xenopsd: starts again") == [
        "host1 xenopsd: down → up", "host1 vm0 isDirty: false → true",
        "host1 vm0 operation at: 0 → 12",
      ])
  }

  @Test func `a VM that is known only under a temporary uuid is checked but not reported`() throws {
    var walk = try Walk(.small(.halted, faults: [.xenopsdRestart: 1]))
    walk.pool[Host(1), VM(0), .startTemporary].metadata = .present
    try walk.take("host1's xenopsd dies")
    #expect(
      try walk.changes(by: "starts again") == [
        "host1 xenopsd: down → up", "host1 vm0 operation at: 0 → 12",
      ])
  }

  @Test func `a guest's shutdown is noticed when xenopsd is idle`() throws {
    let notice = "host0 xenopsd: notices that the domain of vm0 has shut down"
    var walk = try Walk(.small(requests: [.migrate: 1], guest: [.shutdown: 1]))
    try walk.take("to host1", "forward", "queueOperation", "shuts itself down")
    #expect(!walk.phrase.contains(notice))
    try walk.take("importMetadata")
    walk.pool[Host(0), VM(0)].operation = OperationThread()
    #expect(try walk.changes(by: notice) == ["host0 vm0 operation at: 0 → 34"])
  }

  @Test func `in a design that does not watch its guests, nothing is noticed`() throws {
    var design = Design.small
    design.procedures.removeAll { $0.name.value == "xenopsd.domainShutDown" }
    var walk = try Walk(.small(guest: [.shutdown: 1], design: design))
    try walk.take("shuts itself down")
    #expect(walk.phrase == [])
    #expect(walk.isQuiescent)
  }
}
