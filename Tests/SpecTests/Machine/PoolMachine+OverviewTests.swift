import Testing

@testable import Spec

/// The master's overview of the pool, and the hosts' answers to it.
struct PoolMachineOverviewTests {
  /// A walk in which the master's xapi has died and started again.
  private func restarted(_ design: Design, faults: [Fault: Int] = [:]) throws -> Walk {
    var model = Model.small(
      .running(Host(1)), requests: [.migrate: 1, .cleanShutdown: 1],
      faults: [.xapiRestart: 1].merging(faults) { $1 }, design: design)
    if design.index(of: "cleanShutdown.master") == nil { model.requests = [:] }
    var walk = try Walk(model)
    try walk.take("host0's xapi dies", "host0 xapi: starts again")
    return walk
  }

  @Test func `a master with an overview serves its database only after it`() throws {
    var walk = try restarted(.polled)
    #expect(walk.pool[Host(0)].xapi == .starting)
    try walk.take("forEachHost", "callHost host0", "listVMs", "cancelMigrations")
    try walk.take("inspection: forEachVM", "injectBarrier", "inspection: awaitEvents")
    #expect(walk.pool[Host(0)].answer == .answered)
    #expect(
      walk.phrase == ["host0 xapi start-up: awaitHost host0 timeout=short"])
    try walk.take("awaitHost host0", "callHost host1", "listVMs", "cancelMigrations")
    try walk.take("inspection: forEachVM", "injectEvent vm0", "injectBarrier")
    #expect(walk.pool[Host(1)].inspectionBarriers[0] == .one)
    try walk.take("takeEvent", "readXenopsd")
    // The event thread of the other host waits for the database, and the master for its answer.
    #expect(walk.phrase == ["host0 xapi start-up: awaitHost host1 timeout=short  fails"])
    try walk.take("fails", "serveDatabase")
    #expect(walk.pool[Host(0)].xapi == .servingDatabase)
    #expect(walk.pool[Host(1)].inspection.programCounter != 0)
    walk.settle()
    #expect(walk.isQuiescent)
    #expect(walk.pool[Host(0)].xapi == .up)
    #expect(walk.pool[Host(1)].inspection == BackgroundThread())
    #expect(walk.pool[Host(1)].answer == .none)
  }

  @Test func `a slave starts without an overview`() throws {
    var walk = try Walk(.small(faults: [.xapiRestart: 1], design: .polled))
    try walk.take("host1's xapi dies", "host1 xapi: starts again")
    #expect(walk.pool[Host(1)].xapi == .starting)
    #expect(walk.phrase == ["host1 xapi start-up: forEachVM"])
  }

  @Test func `an overview on its own thread does not delay the start-up`() throws {
    var walk = try restarted(.overseen)
    #expect(!walk.pool.isKnown)
    try walk.take("serveDatabase", "beginOverview")
    #expect(walk.pool.overview.programCounter != 0)
    #expect(walk.phrase.contains("host0 xapi start-up: forEachVM"))
    #expect(walk.phrase.contains("master xapi overview: forEachHost"))
    while walk.pool[Host(0)].xapi != .up { try walk.takeAny(beginning: "host0 xapi start-up") }
    let phrase = walk.phrase
    // Requests that need the whole pool are refused until the overview is over.
    #expect(!phrase.contains { $0.contains("VM.clean_shutdown") })
    #expect(phrase.contains { $0.contains("VM.pool_migrate") })
    walk.settle()
    #expect(walk.pool.isKnown)
    #expect(walk.pool.overview == BackgroundThread())
    #expect(walk.phrase.contains { $0.contains("VM.clean_shutdown") })
  }

  @Test func `a host that dies during the overview is asked again`() throws {
    var walk = try restarted(.overseen, faults: [.xapiRestart: 2])
    walk.settle()
    #expect(walk.pool.isKnown)
    walk = try restarted(.overseen, faults: [.xapiRestart: 2])
    while walk.pool[Host(1)].answer != .asked {
      try walk.takeAny()
    }
    try walk.take("host1's xapi dies")
    #expect(walk.pool[Host(1)].answer == .none)
    #expect(walk.pool[Host(1)].inspection == BackgroundThread())
    #expect(!walk.phrase.contains { $0.contains("awaitHost") })
    try walk.take("host1 xapi: starts again")
    while walk.pool[Host(1)].xapi != .up {
      try walk.takeAny(beginning: "host1 xapi")
    }
    try walk.take("awaitHost host1")
    #expect(walk.pool[Host(1)].answer == .asked)
    walk.settle()
    #expect(walk.pool.isKnown && walk.isQuiescent)
  }

  @Test func `an overview and its questions die with the master's xapi`() throws {
    var walk = try restarted(.overseen, faults: [.xapiRestart: 2])
    while walk.pool[Host(1)].answer != .asked {
      try walk.takeAny()
    }
    try walk.take("host0's xapi dies")
    #expect(walk.pool.overview == BackgroundThread())
    #expect(walk.pool[Host(1)].answer == .none)
    #expect(walk.pool[Host(1)].inspection.programCounter != 0)
    #expect(!walk.pool.isKnown)
  }

  @Test func `a destination completes the migration before the call ends`() throws {
    var walk = try Walk(.small(requests: [.migrate: 1], design: .overseen))
    try walk.take("to host1")
    let phrase = walk.settle()
    let call = try #require(phrase.firstIndex(of: "host0 xapi call: callDestination vm0"))
    let end = try #require(phrase.firstIndex(of: "master xapi: releaseOperation vm0"))
    #expect(
      phrase[call..<end].filter { $0.contains("xapi call") } == [
        "host0 xapi call: callDestination vm0", "host1 xapi call: injectEvent vm0",
        "host1 xapi call: awaitEvents vm0 ifLost=setAgain",
      ])
    #expect(walk.pool[call: 0] == Call())
    #expect(walk.pool[VM(0)].residentOn == HostReference(Host(1)))
  }

  @Test func `a destination that dies fails the host's half, which dies without waiting for it`()
    throws
  {
    let model = Model.small(
      requests: [.migrate: 1], faults: [.xapiRestart: 2], design: .overseen)
    var walk = try Walk(model)
    try walk.take("to host1")
    while walk.pool[call: 0].peerCounter == 0 {
      try walk.takeAny()
    }
    var other = walk
    try walk.take("host1's xapi dies")
    #expect(walk.pool[call: 0].hostCounter == 0 && walk.pool[call: 0].peerCounter == 0)
    #expect(walk.phrase.contains("master xapi: releaseOperation vm0"))
    try other.take("host0's xapi dies")
    #expect(other.pool[call: 0].hostCounter == 0 && other.pool[call: 0].peerCounter != 0)
    #expect(!other.pool[call: 0].isPeerConnected)
    other.settle()
    #expect(other.pool[call: 0] == Call())
  }
}
