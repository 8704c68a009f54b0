import Testing

@testable import Spec

struct PoolMachineTests {
  @Test func `a pool at rest is quiescent whatever requests and faults can still come`() throws {
    var walk = try Walk(
      .small(requests: [.migrate: 1], guest: [.update: 1], faults: [.xapiRestart: 1]))
    #expect(walk.isQuiescent)
    #expect(
      walk.phrase == [
        "client: VM.pool_migrate of vm0 to host1: admitted",
        "client: VM.pool_migrate of vm0 to host0: admitted",
        "guest: vm0 reports something on host0",
        "fault: host0's xapi dies", "fault: host1's xapi dies",
      ])
    try walk.take("to host1")
    #expect(!walk.isQuiescent)
    walk.settle()
    #expect(walk.isQuiescent)
  }

  @Test func `a pool with a dead daemon is not quiescent`() throws {
    var walk = try Walk(.small(faults: [.xapiRestart: 1, .xenopsdRestart: 1]))
    try walk.take("host1's xapi dies")
    #expect(!walk.isQuiescent)
    walk = try Walk(.small(faults: [.xapiRestart: 1, .xenopsdRestart: 1]))
    try walk.take("host1's xenopsd dies")
    #expect(!walk.isQuiescent)
  }

  @Test func `a pool with a call that nothing will wake is quiescent`() throws {
    var walk = try Walk(.small(.halted, requests: [.start: 1], faults: [.xenopsdRestart: 1]))
    try walk.take(
      "to host1", "forward", "pushMetadata", "queueOperation", "createDomain", "buildDomain",
      "rename", "markSurvivable", "unpause")
    #expect(walk.pool[call: 0].barrier == .one)
    try walk.take("host1's xenopsd dies")
    #expect(walk.pool[call: 0].barrier == .lost)
    walk.settle()
    #expect(walk.isQuiescent)
    #expect(walk.pool[call: 0].barrier == .lost)
    #expect(walk.pool[VM(0)].operations == Operations(.start))
  }

  @Test func `transitions come in the same order in every pass`() throws {
    var walk = try Walk(.busy)
    try walk.take("VM.start of vm1 to host1", "VM.pool_migrate of vm0 to host1", "forward vm0")
    let first = walk.choices
    for _ in 0..<10 {
      let again = walk.choices
      #expect(again.map(\.phrase) == first.map(\.phrase))
      let isSame = zip(again, first).allSatisfy { $0.after.bytes == $1.after.bytes }
      #expect(isSame)
    }
  }

  @Test func `hosts come first, then calls, requests, guests and faults`() throws {
    var walk = try Walk(.busy)
    try walk.take("VM.start of vm1 to host1", "VM.pool_migrate of vm0 to host1", "forward vm0")
    try walk.take("queueOperation", "vm0 reports")
    #expect(
      walk.phrase == [
        "host0 xapi events: takeEvent vm0",
        "host0 xenopsd: importMetadata vm0 as=destinationTemporary  fails: the answer is lost",
        "host0 xenopsd: importMetadata vm0 as=destinationTemporary",
        "master xapi: forward vm1 to=chosen, host1", "guest: vm0 shuts itself down on host0",
        "fault: host0's xapi dies", "fault: host0's xenopsd dies",
        "fault: host1's xapi dies", "fault: host1's xenopsd dies",
      ])
  }
}

extension Model {
  /// Two VMs, with one of everything.
  static let busy = small(
    .running(Host(0)), .halted, requests: [.start: 1, .migrate: 1],
    guest: [.update: 1, .shutdown: 1],
    faults: [.xapiRestart: 1, .xenopsdRestart: 1, .migrationLinkLoss: 1, .replyLoss: 1])
}
