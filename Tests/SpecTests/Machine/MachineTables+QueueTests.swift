import Testing

@testable import Spec

/// Requests that wait in xenopsd's queue while it does something else for the VM.
struct MachineTablesQueueTests {
  /// A migration under way, and a hard shutdown in the queue behind it.
  private func queued(_ faults: [Fault: Int] = [:]) throws -> Walk {
    let design = Design.made(
      of: Design.small.procedures + [
        procedure(
          "hardShutdown.master",
          [
            step("admit", when: ["powerStateRunning"]),
            step("forward", ["to": "residentOn"], onFailure: "release"),
            step("awaitReply", onFailure: "release"), step("releaseOperation"),
          ]),
        procedure(
          "hardShutdown.host",
          [step("queueOperation", ["waits": "inXenopsd"]), step("awaitOperation")]),
        procedure("hardShutdown.xenopsd", [step("destroyDomain", ["name": "original"])]),
      ])
    var walk = try Walk(
      .small(requests: [.migrate: 1, .hardShutdown: 1], faults: faults, design: design))
    try walk.take("to host1", "forward", "queueOperation", "hard_shutdown", "forward")
    try walk.take("queueOperation")
    #expect(walk.pool[Host(0), VM(0)].queuedCounter != 0)
    return walk
  }

  /// The number of calls whose request waits in the queue.
  private func waiting(_ walk: Walk) -> Int {
    (0..<walk.machine.size.callCount).count { walk.pool[call: $0].isQueued }
  }

  @Test func `it begins with the end of what is before it`() throws {
    var walk = try queued()
    let position = walk.pool[Host(0), VM(0)].queuedCounter
    #expect(waiting(walk) == 1)
    while walk.pool[Host(0), VM(0)].queuedCounter != 0 {
      try walk.takeAny(beginning: "host")
    }
    #expect(walk.pool[Host(0), VM(0)].operation.programCounter == position)
    #expect(waiting(walk) == 0)
    walk.settle()
    #expect(walk.pool[VM(0)].operations.isEmpty)
  }

  @Test func `it outlives the xapi that asked for it`() throws {
    var walk = try queued([.xapiRestart: 1])
    try walk.take("host0's xapi dies")
    #expect(waiting(walk) == 0)
    while walk.pool[Host(0), VM(0)].queuedCounter != 0 {
      try walk.takeAny(beginning: "host")
    }
    let position = Int(walk.pool[Host(0), VM(0)].operation.programCounter)
    #expect(walk.machine.program.procedure(at: position) == .xenopsd(.hardShutdown))
  }

  @Test func `a xenopsd that dies forgets it, and every call that waits fails`() throws {
    var walk = try queued([.xenopsdRestart: 1])
    try walk.take("host0's xenopsd dies")
    #expect(walk.pool[Host(0), VM(0)].queuedCounter == 0)
    try walk.take("host0 xenopsd: starts again")
    #expect(waiting(walk) == 0)
    walk.settle()
    #expect((0..<walk.machine.size.callCount).allSatisfy { walk.pool[call: $0].isFree })
    #expect(walk.pool[VM(0)].operations.isEmpty)
  }

  @Test func `its call waits on when what is before it ends, in whichever slot it is`() throws {
    var walk = try queued()
    (walk.pool[call: 0], walk.pool[call: 1]) = (walk.pool[call: 1], walk.pool[call: 0])
    #expect(walk.pool[call: 0].isQueued)
    let position = walk.pool[call: 0].hostCounter
    while walk.pool[Host(0), VM(0)].queuedCounter != 0 {
      try walk.takeAny(beginning: "host")
    }
    #expect(walk.pool[call: 0].hostCounter == position)
    #expect(walk.pool[call: 1].hostCounter == 0)
  }
}
