import Testing

@testable import Spec

struct ExpanderSecondMasterTests {
  private let makesSecond =
    "fault: an operator makes host1 the master, and the old master, cut off, goes on as one"

  private func walk(requests: [Spec.Operation: Int] = [:]) throws -> Walk {
    try Walk(
      .small(
        .halted, requests: requests, faults: [.managementPartition: 1, .secondMaster: 1]))
  }

  @Test func `a second master needs a master that is cut off and serves`() throws {
    var walk = try walk()
    #expect(!walk.phrase.contains(makesSecond))
    try walk.take("host0 is cut off")
    #expect(walk.phrase.contains(makesSecond))
    walk.pool[Host(0)].xapi = .down
    #expect(!walk.phrase.contains(makesSecond))
  }

  @Test func `the old master keeps its database, and the new one begins without locks`() throws {
    var walk = try walk()
    try walk.take("host0 is cut off")
    walk.pool[VM(0)].operations = Operations(.start)
    walk.pool[VM(0)].scheduledOn = HostReference(Host(0))
    try walk.take(makesSecond)
    #expect(walk.pool.master == Host(1))
    #expect(walk.pool[VM(0)].operations == [])
    #expect(walk.pool.other.master == HostReference(Host(0)))
    #expect(walk.pool.other.records[0].operations == Operations(.start))
    #expect(walk.pool.other.records[0].scheduledOn == HostReference(Host(0)))
  }

  @Test func `each master admits a start, in its own database`() throws {
    var walk = try walk(requests: [.start: 2])
    try walk.take("host0 is cut off", makesSecond)
    try walk.take("VM.start of vm0 to host0  by the old master, host0")
    #expect(walk.pool.other.records[0].operations == Operations(.start))
    #expect(walk.pool[VM(0)].operations == [])
    #expect(!walk.phrase.contains { $0.hasPrefix("client") })
    while walk.pool[Host(1)].xapi != .up {
      guard let step = walk.phrase.first(where: { $0.hasPrefix("host1 xapi") }) else { break }
      try walk.take(step)
    }
    try walk.take("VM.start of vm0 to host1: admitted")
    #expect(walk.pool[VM(0)].operations == Operations(.start))
  }

  @Test func `no fault ends the xapi of the second master`() throws {
    var walk = try Walk(
      .small(
        .halted,
        faults: [.managementPartition: 1, .secondMaster: 1, .xapiRestart: 1, .hostCrash: 1]))
    try walk.take("host0 is cut off", makesSecond)
    #expect(!walk.phrase.contains { $0.contains("host0's xapi dies") })
    #expect(!walk.phrase.contains { $0.contains("host0 loses its power") })
    #expect(walk.phrase.contains { $0.contains("host1 loses its power") })
  }

  @Test func `an old master that can be reached again is a slave, without its calls`() throws {
    var walk = try walk(requests: [.start: 2])
    try walk.take("host0 is cut off", makesSecond, "by the old master, host0")
    try walk.take("host0: can be reached again")
    #expect(walk.pool.other == OtherDatabase())
    #expect(walk.pool[Host(0)].xapi == .down)
    #expect(walk.pool[call: 0] == Call() && walk.pool[call: 1] == Call())
  }
}
