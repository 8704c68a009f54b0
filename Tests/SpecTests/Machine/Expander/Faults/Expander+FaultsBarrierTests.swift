import Testing

@testable import Spec

/// A call that waits for events when the xenopsd that reports them dies.
struct ExpanderFaultsBarrierTests {
  @Test(arguments: [(Barrier.passed, Barrier.passed), (.one, .lost), (.two, .lost)])
  func `a barrier at a xenopsd that dies is lost while xapi handles no event`(
    before: Barrier, after: Barrier
  ) throws {
    var walk = try Walk(.small(.halted, requests: [.start: 1], faults: [.xenopsdRestart: 1]))
    try walk.take("to host1", "forward")
    walk.pool[call: 0].barrier = before
    try walk.take("host1's xenopsd dies")
    #expect(walk.pool[call: 0].barrier == after)
  }

  /// A walk to the start of a VM on the second host that waits for the event of its own unpause.
  private func startThatWaits() throws -> Walk {
    var walk = try Walk(.small(.halted, requests: [.start: 1], faults: [.xenopsdRestart: 1]))
    try walk.take("to host1", "forward", "pushMetadata", "queueOperation", "createDomain")
    try walk.take("buildDomain", "rename", "markSurvivable", "unpause")
    #expect(walk.pool[call: 0].barrier == .one)
    return walk
  }

  @Test func `a barrier is lost if xapi has not taken its event, and the call waits for ever`()
    throws
  {
    var walk = try startThatWaits()
    try walk.take("host1's xenopsd dies")
    #expect(walk.pool[call: 0].barrier == .lost)
    walk.settle()
    #expect(walk.isQuiescent)
    #expect(walk.pool[call: 0].barrier == .lost)
    #expect(walk.pool[VM(0)].operations == Operations(.start))
  }

  @Test func `a barrier survives if xapi has taken its event, and the call ends`() throws {
    var walk = try startThatWaits()
    try walk.take("takeEvent", "host1's xenopsd dies")
    #expect(walk.pool[call: 0].barrier == .one)
    walk.settle()
    #expect(walk.isQuiescent)
    #expect(walk.pool[call: 0] == Call())
    #expect(walk.pool[VM(0)].operations == [])
    #expect(walk.pool[VM(0)].powerState == .running)
  }

  @Test(arguments: [(VM(0), Barrier.one, Barrier.one), (VM(0), .two, .lost), (VM(1), .one, .lost)])
  func `only a barrier right after the event that xapi has taken outlives xenopsd`(
    taken: VM, before: Barrier, after: Barrier
  ) throws {
    var walk = try Walk(
      .small(.halted, .halted, requests: [.start: 1], faults: [.xenopsdRestart: 1]))
    try walk.take("vm0 to host1", "forward")
    walk.pool[call: 0].barrier = before
    walk.pool[Host(1)].background.programCounter = walk.machine.program.position(of: .event)
    walk.pool[Host(1)].background.vm = taken
    try walk.take("host1's xenopsd dies")
    #expect(walk.pool[call: 0].barrier == after)
  }

  @Test func `a barrier at another xenopsd is not lost`() throws {
    var walk = try Walk(.small(.halted, requests: [.start: 1], faults: [.xenopsdRestart: 1]))
    try walk.take("to host1", "forward")
    walk.pool[call: 0].barrier = .two
    #expect(
      try walk.changes(by: "host0's xenopsd dies") == [
        "host0 xenopsd: up → down", "budget xenopsdRestart: 1 → 0",
      ])
  }
}
