import Testing

@testable import Spec

struct ExpanderFaultsTests {
  @Test func `the death of a xapi ends its background thread`() throws {
    var walk = try Walk(.small(guest: [.update: 1], faults: [.xapiRestart: 1]))
    try walk.take("reports something", "takeEvent", "readXenopsd")
    #expect(
      try walk.changes(by: "host0's xapi dies").sorted() == [
        "budget xapiRestart: 1 → 0", "host0 background at: 7 → 0",
        "host0 background knowledge: 1 → 0",
        "host0 background observation: running → unread", "host0 xapi: up → down",
      ])
  }

  @Test func `the death of the master's xapi ends every lock and every call's half`() throws {
    var walk = try Walk(
      .small(
        .running(Host(1)), .halted, requests: [.start: 1, .migrate: 1], faults: [.xapiRestart: 1]))
    try walk.take("VM.start of vm1 to host0", "VM.pool_migrate of vm0 to host0", "forward vm0")
    #expect(
      try walk.changes(by: "host0's xapi dies") == [
        "vm0 operations: migrate → none", "vm1 operations: start → none",
        "host0 xapi: up → down",
        // The call for vm1 was only with the master; its slot is free again.
        "call0 master at: 13 → 0", "call0 vm: vm1 → vm0",
        // The half of the migration on its host goes on, and will not answer anybody.
        "call1 master at: 19 → 0", "call1 isConnected: true → false",
        "budget xapiRestart: 1 → 0",
      ])
  }

  @Test func `a call gets an error when its host's xapi dies`() throws {
    var walk = try Walk(
      .small(.running(Host(1)), requests: [.migrate: 1], faults: [.xapiRestart: 1]))
    try walk.take("to host0", "forward")
    try walk.take("host1's xapi dies")
    #expect(walk.phrase.contains("master xapi: releaseOperation vm0"))
    #expect(walk.pool[VM(0)].operations == Operations(.migrate))
    #expect(walk.pool[call: 0].hostCounter == 0)
    try walk.take("releaseOperation")
    #expect(walk.pool[call: 0] == Call())
    #expect(walk.pool[VM(0)].operations == [])
  }

  @Test func `an operation outlives the xapi that requested it`() throws {
    var walk = try Walk(
      .small(.running(Host(1)), requests: [.migrate: 1], faults: [.xapiRestart: 1]))
    try walk.take("to host0", "forward", "queueOperation", "host1's xapi dies")
    #expect(walk.phrase.contains { $0.hasPrefix("host1 xenopsd: importMetadata") })
  }

  @Test func `the death of a xenopsd loses operation and event; metadata and domain survive`()
    throws
  {
    var walk = try Walk(
      .small(requests: [.migrate: 1], guest: [.update: 1], faults: [.xenopsdRestart: 1]))
    try walk.take("to host1", "forward", "queueOperation", "reports something")
    #expect(
      try walk.changes(by: "host0's xenopsd dies") == [
        "host0 xenopsd: up → down", "host0 vm0 isDirty: true → false",
        "host0 vm0 operation at: 19 → 0", "host0 vm0 operation peer: host1 → host0",
        "budget xenopsdRestart: 1 → 0",
      ])
    try walk.take("host0's xenopsd dies")
    // The call that waits for the operation learns of it now, and the master's half fails with it.
    #expect(
      try walk.changes(by: "host0 xenopsd").filter { $0.hasPrefix("call0") } == [
        "call0 master at: 14 → 16", "call0 host at: 18 → 0", "call0 isConnected: true → false",
      ])
  }

  @Test func `a migration link can be lost only while it exists`() throws {
    let loss = "the migration of vm0 to host1 loses its connection"
    var walk = try Walk(.small(requests: [.migrate: 1], faults: [.migrationLinkLoss: 1]))
    try walk.take("to host1", "forward", "queueOperation", "importMetadata")
    #expect(!walk.phrase.contains { $0.contains("loses its connection") })
    try walk.take("openStream")
    #expect(
      try walk.changes(by: loss) == [
        "host1 vm0 stream: open → broken", "budget migrationLinkLoss: 1 → 0",
      ])
    try walk.take(loss)
    #expect(!walk.phrase.contains { $0.contains("loses its connection") })
  }

  @Test func `no fault strikes a dead daemon, or without a budget`() throws {
    var walk = try Walk(.small(faults: [.xapiRestart: 2, .xenopsdRestart: 1]))
    try walk.take("host0's xapi dies", "host1's xenopsd dies")
    #expect(walk.phrase.filter { $0.hasPrefix("fault") } == ["fault: host1's xapi dies"])
    try walk.take("host1's xapi dies")
    #expect(walk.phrase.filter { $0.hasPrefix("fault") } == [])
  }

  @Test func `a fault strikes only the hosts that the model names`() throws {
    var model = Model.small()
    model.faults = [.xenopsdRestart: Allowance(1, hosts: [Host(1)])]
    #expect(try Walk(model).phrase == ["fault: host1's xenopsd dies"])
  }

  @Test func `a xapi that dies forgets the last event of each VM, and no other xapi does`() throws {
    var walk = try Walk(.small(.halted, .halted, faults: [.xapiRestart: 1]))
    for (host, vm) in [(0, 0), (0, 1), (1, 1)] {
      walk.pool[Host(host), VM(vm)].lastEvent = .running
    }
    try walk.take("host0's xapi dies")
    #expect((0..<2).map { walk.pool[Host(0), VM($0)].lastEvent } == [.unregistered, .unregistered])
    #expect(walk.pool[Host(1), VM(1)].lastEvent == .running)
  }

  @Test func `a failover that is sure to come keeps the pool from being quiet`() throws {
    var model = Model.small(.running(Host(1)), faults: [.masterFailover: 1])
    model.design = .monitored
    for hasHA in [false, true] {
      model.hasHA = hasHA
      var walk = try Walk(model)
      walk.pool[Host(0)].power = .lost
      walk.pool[Host(0)].xapi = .down
      walk.pool[Host(0)].xenopsd = .down
      #expect(walk.isQuiescent == !hasHA)
      walk.pool.budgets[.masterFailover] = 0
      #expect(walk.isQuiescent)
    }
  }
}
