import Testing

@testable import Spec

struct ServeCallsTests {
  @Test func `a host that starts serves calls from then on`() {
    let taken = take(.serveCalls, by: .background) { $0.pool[Host(1)].xapi = .starting }
    taken.expect(.done, changes: ["host1 servesCalls: false → true"])
    #expect(taken.context.pool.serves(Host(1), callsFrom: Host(0)))
    #expect(!taken.before.serves(Host(1), callsFrom: Host(0)))
  }

  @Test func `a host that is up serves calls already`() {
    take(.serveCalls, by: .background).expect(.done)
  }

  @Test func `a host that is cut off serves no other`() {
    let taken = take(.serveCalls, by: .background) {
      $0.pool[Host(1)].xapi = .starting
      $0.pool[Host(1)].isCutOff = true
    }
    #expect(!taken.context.pool.serves(Host(1), callsFrom: Host(0)))
  }

  @Test func `the event thread begins only when the start-up has ended`() throws {
    var design = Design.small
    let start = design.index(of: "xapi.start") ?? 0
    design.procedures[start].steps.insert(step("serveCalls"), at: 0)
    design.procedures.append(procedure("master.start", [step("serveDatabase")]))
    var walk = try Walk(
      .small(
        .running(Host(1)), requests: [.migrate: 1], guest: [.update: 1], faults: [.xapiRestart: 1],
        design: design))
    try walk.take("host1's xapi dies", "starts again", "serveCalls", "to host0", "forward")
    try walk.take("reports something")
    #expect(walk.phrase.contains { $0.hasPrefix("host1 xapi call: queueOperation") })
    #expect(!walk.phrase.contains { $0.hasPrefix("host1 xapi events") })
    try walk.take("forEachVM", "readXenopsd", "injectEvent")
    #expect(!walk.pool[Host(1)].servesCalls)
    #expect(walk.pool[Host(1)].xapi == .up)
    #expect(walk.phrase.contains { $0.hasPrefix("host1 xapi events: takeEvent") })
  }

  @Test func `only the start-up of a slave has the step`() {
    #expect(
      mistakes(in: .least(and: "master.start", step("serveCalls"))).contains {
        $0.contains("only \"xapi.start\" begins before the host serves calls")
      })
  }
}
