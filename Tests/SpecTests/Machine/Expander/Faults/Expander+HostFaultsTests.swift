import Testing

@testable import Spec

struct ExpanderHostFaultsTests {
  @Test func `a host that loses its power loses its contents, and boots empty`() throws {
    var walk = try Walk(.small(.running(Host(1)), faults: [.hostCrash: 1]))
    #expect(
      try walk.changes(by: "host1 loses its power") == [
        "host1 xapi: up → down", "host1 xenopsd: up → down", "host1 power: on → off",
        "host1 vm0 original metadata: present → absent",
        "host1 vm0 original domain: running → none",
        "host1 vm0 original isSurvivable: true → false", "budget hostCrash: 1 → 0",
      ])
    try walk.take("host1 loses its power")
    #expect(walk.phrase == ["host1: boots, empty"])
    #expect(!walk.isQuiescent)
    #expect(try walk.changes(by: "boots") == ["host1 power: off → on"])
    try walk.take("boots")
    #expect(walk.phrase == ["host1 xapi: starts again", "host1 xenopsd: starts again"])
  }

  @Test func `a lost host never comes back, and nothing waits for it`() throws {
    var walk = try Walk(.small(.running(Host(1)), faults: [.hostLoss: 1]))
    try walk.take("host1 loses its power for good")
    #expect(walk.pool[Host(1)].power == .lost)
    #expect(walk.phrase == [])
    #expect(walk.isQuiescent)
  }

  @Test func `no other fault strikes a host without power`() throws {
    var walk = try Walk(
      .small(
        faults: [
          .hostCrash: 2, .hostLoss: 1, .xapiRestart: 1, .xenopsdRestart: 1,
          .managementPartition: 1,
        ]))
    try walk.take("host1 loses its power for good")
    #expect(
      walk.phrase == [
        "fault: host0's xapi dies", "fault: host0's xenopsd dies", "fault: host0 loses its power",
        "fault: host0 is cut off from the management network",
      ])
  }

  @Test func `a call on a host that is cut off gets an error, but its half there goes on`() throws {
    var walk = try Walk(
      .small(.running(Host(1)), requests: [.migrate: 1], faults: [.managementPartition: 1]))
    try walk.take("to host0", "forward", "host1 is cut off")
    #expect(walk.pool[Host(1)].isCutOff)
    #expect(!walk.pool[call: 0].isConnected)
    #expect(
      walk.phrase == [
        "host1: can be reached again", "master xapi: releaseOperation vm0",
        "host1 xapi call: queueOperation vm0",
      ])
    #expect(!walk.isQuiescent)
    #expect(try walk.changes(by: "can be reached") == ["host1 isCutOff: true → false"])
  }

  @Test func `a host that is cut off waits for the database, and its guests run on`() throws {
    var walk = try Walk(
      .small(.running(Host(1)), guest: [.update: 1], faults: [.managementPartition: 1]))
    try walk.take("host1 is cut off", "reports something", "takeEvent", "readXenopsd")
    #expect(walk.phrase == ["host1: can be reached again"])
    try walk.take("can be reached")
    #expect(walk.phrase == ["host1 xapi events: setResidentOn vm0"])
  }

  @Test func `a rollback kills the master's xapi, and undoes the master's later writes`() throws {
    var walk = try Walk(
      .small(.running(Host(1)), guest: [.shutdown: 1], faults: [.databaseRollback: 1]))
    try walk.take("shuts itself down")
    walk.settle()
    #expect(walk.pool[VM(0)].powerState == .halted)
    #expect(
      try walk.changes(by: "host0's xapi dies, and the database goes back") == [
        "vm0 powerState: halted → running", "vm0 residentOn: null → host1",
        "saved vm0 powerState: running → halted", "saved vm0 residentOn: host1 → null",
        "host0 xapi: up → down", "budget databaseRollback: 1 → 0", "databaseWrites: 1 → 0",
      ])
  }

  @Test func `a rollback restores the saved database`() throws {
    var walk = try Walk(
      .small(.running(Host(1)), guest: [.shutdown: 1], faults: [.databaseRollback: 1]))
    #expect(!walk.phrase.contains { $0.hasPrefix("database") })
    try walk.take("shuts itself down")
    walk.settle()
    #expect(
      walk.phrase.first { $0.hasPrefix("database") }
        == "database: is written out: a rollback goes back to this")
    #expect(walk.isQuiescent)
    try walk.take("is written out")
    #expect(!walk.phrase.contains { $0.hasPrefix("database") })
    try walk.take("the database goes back")
    #expect(walk.pool[VM(0)].powerState == .halted)
    #expect(walk.pool[VM(0)].residentOn == .null)
  }

  @Test func `a slave becomes the master only while no master can be reached`() throws {
    var walk = try Walk(
      .small(faults: [.masterFailover: 1, .managementPartition: 1], hosts: 3, design: .polled))
    #expect(!walk.phrase.contains { $0.contains("an operator") })
    try walk.take("host0 is cut off")
    #expect(
      walk.phrase.filter { $0.contains("an operator") } == [
        "fault: an operator makes host1 the master, with the database that it has",
        "fault: an operator makes host2 the master, with the database that it has",
      ])
    walk.pool[Host(2)].isCutOff = true
    #expect(walk.phrase.filter { $0.contains("an operator") }.count == 1)
  }

  @Test func `when the master changes, every host that can be reached restarts its xapi`() throws {
    var walk = try Walk(
      .small(faults: [.masterFailover: 1, .managementPartition: 1], hosts: 3, design: .polled))
    try walk.take("host0 is cut off")
    walk.pool[VM(0)].powerState = .paused
    #expect(
      try walk.changes(by: "makes host1 the master").sorted() == [
        "budget masterFailover: 1 → 0", "databaseWrites: 1 → 0",
        "host0 followsOldMaster: false → true", "host1 xapi: up → down",
        "host2 xapi: up → down", "master: host0 → host1", "saved vm0 powerState: running → halted",
        "saved vm0 residentOn: host0 → null", "vm0 powerState: paused → running",
      ])
    try walk.take("makes host1 the master")
    #expect(walk.pool[Host(0)].xapi == .up)
    #expect(
      try walk.changes(by: "host0: can be reached") == [
        "host0 xapi: up → down", "host0 isCutOff: true → false",
        "host0 followsOldMaster: true → false",
      ])
  }
}
