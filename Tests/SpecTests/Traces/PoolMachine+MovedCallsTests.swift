import Testing

@testable import Spec

extension Walk {
  /// Takes transitions in order; returns the calls that the last one moved on, in words.
  fileprivate mutating func moves(by fragments: String...) throws -> [String] {
    var moved: [MovedCall] = []
    for fragment in fragments {
      let before = pool
      let transition = try take(fragment)
      moved = machine.movedCalls(by: transition, from: before, to: pool)
    }
    return moved.map { "\($0.call): \($0.waitedFor), \($0.goesOnWith ?? "over")" }
  }
}

struct PoolMachineMovedCallsTests {
  /// A start on the second host, up to its xenopsd's first step.
  private func start(faults: [Fault: Int] = [:]) throws -> Walk {
    var walk = try Walk(.small(.halted, requests: [.start: 1], faults: faults))
    try walk.take("to host1", "forward", "pushMetadata", "queueOperation", "createDomain")
    return walk
  }

  @Test func `an operation that succeeds moves on the call that waits for it`() throws {
    var walk = try start()
    #expect(
      try walk.moves(by: "buildDomain", "rename", "markSurvivable", "unpause") == [
        "VM.start of vm0 on host1: awaitOperation, awaitEvents in start.host"
      ])
  }

  @Test func `an operation that fails sends the call that waits for it to its clean-up`() throws {
    var walk = try start()
    walk.pool[Host(1), VM(0), .startTemporary].domain = .none
    #expect(
      try walk.moves(by: "buildDomain vm0 name=startTemporary  fails", "destroyDomain") == [
        "VM.start of vm0 on host1: awaitOperation, removeMetadata in start.failed"
      ])
  }

  @Test func `a call that ends is over, and the master's half goes on`() throws {
    var walk = try Walk(
      .small(.running(Host(1)), requests: [.migrate: 1], faults: [.xenopsdRestart: 1]))
    #expect(
      try walk.moves(
        by: "to host0", "forward", "queueOperation", "host1's xenopsd dies", "host1 xenopsd"
      ) == [
        "VM.pool_migrate of vm0 on the master: awaitReply, releaseOperation in release",
        "VM.pool_migrate of vm0 on host1: awaitOperation, over",
      ])
  }

  @Test func `a master that dies ends its halves of calls, and the hosts' halves on its own host`()
    throws
  {
    var walk = try Walk(
      .small(
        .running(Host(0)), .halted, requests: [.start: 1, .migrate: 1],
        faults: [.xapiRestart: 1]))
    try walk.take("vm0 to host1", "forward vm0", "queueOperation", "vm1 to host1", "forward vm1")
    #expect(
      try walk.moves(by: "host0's xapi dies") == [
        "VM.pool_migrate of vm0 on the master: awaitReply, over",
        "VM.pool_migrate of vm0 on host0: awaitOperation, over",
        "VM.start of vm1 on the master: awaitReply, over",
      ])
  }

  @Test func `a lost answer moves on the master's half, but not the host's`() throws {
    var walk = try start(faults: [.replyLoss: 1])
    #expect(
      try walk.moves(by: "the connection of a call on vm0 to host1 is lost, and with it the answer")
        == [
          "VM.start of vm0 on the master: awaitReply, releaseOperation in release"
        ])
  }

  @Test func `the acting thread is not listed, the other half of its call is`() throws {
    var walk = try start()
    for fragment in ["buildDomain", "rename", "markSurvivable", "unpause"] {
      try walk.take(fragment)
    }
    #expect(try walk.moves(by: "takeEvent", "readXenopsd", "setResidentOn", "writePower") == [])
    #expect(
      try walk.moves(by: "awaitEvents") == [
        "VM.start of vm0 on the master: awaitReply, releaseOperation in start.master"
      ])
    #expect(try walk.moves(by: "releaseOperation") == [])
    #expect(walk.pool[call: 0] == Call())
  }

  @Test func `requests, and steps that no call waits for, move on nothing`() throws {
    var walk = try Walk(.small(.halted, .halted, requests: [.start: 2]))
    for fragment in [
      "vm0 to host1", "forward vm0", "vm1 to host1", "forward vm1", "pushMetadata vm1",
      "queueOperation vm1", "pushMetadata vm0", "queueOperation vm0", "createDomain vm1",
    ] {
      #expect(try walk.moves(by: fragment) == [], "\(fragment)")
    }
  }

  @Test func `only the call for the VM whose operation ends is listed`() throws {
    var walk = try Walk(.small(.halted, .halted, requests: [.start: 2]))
    try walk.take("vm0 to host1", "forward", "pushMetadata", "queueOperation")
    try walk.take("vm1 to host1", "forward vm1", "pushMetadata vm1", "queueOperation vm1")
    #expect(
      try walk.moves(
        by: "createDomain vm1", "buildDomain", "rename", "markSurvivable", "unpause") == [
          "VM.start of vm1 on host1: awaitOperation, awaitEvents in start.host"
        ])
  }
}
