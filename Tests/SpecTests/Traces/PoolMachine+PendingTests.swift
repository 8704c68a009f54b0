import Testing

@testable import Spec

struct PoolMachinePendingTests {
  @Test func `nothing is under way in the initial state`() throws {
    let walk = try Walk(.busy)
    #expect(walk.machine.pendingThreads(of: walk.pool).isEmpty)
  }

  @Test func `each thread under way is listed with its procedure and its next step`() throws {
    var walk = try Walk(.busy)
    try walk.take("pool_migrate of vm0 to host1", "forward", "queueOperation")
    try walk.take("importMetadata vm0 as=destinationTemporary  fails")
    walk.pool[Host(1), VM(1)].receiver.programCounter = walk.machine.program.position(
      of: .destination)
    try walk.take("vm0 reports something", "host0 xapi events: takeEvent")
    let pending = walk.machine.pendingThreads(of: walk.pool)
    #expect(
      pending.map { "\($0.actor), in \($0.procedure): \($0.step)" } == [
        "host0 xapi events, in event: readXenopsd vm0",
        "host0 xenopsd, in migrate.source.failed: checkDomain vm0 name=original",
        "host1 xenopsd, in migrate.destination: createDomain vm1 name=destinationTemporary",
        "master xapi, in migrate.master: awaitReply vm0",
        "host0 xapi call, in migrate.host: awaitOperation vm0",
      ])
    #expect(pending.last?.sentence == "The host waits for its xenopsd to finish the operation.")
  }
}
