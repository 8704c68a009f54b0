import Testing

@testable import Spec

struct TransitionPhrasesTests {
  @Test func `a migration has a phrase for each step from the request to the release`() throws {
    var walk = try Walk(.small(requests: [.migrate: 1]))
    try walk.take("client: VM.pool_migrate of vm0 to host1: admitted")
    #expect(
      walk.settle() == [
        "master xapi: forward vm0 to=residentOn, host0",
        "host0 xapi call: queueOperation vm0",
        "host0 xenopsd: importMetadata vm0 as=destinationTemporary",
        "host0 xenopsd: openStream vm0",
        "host1 xenopsd: createDomain vm0 name=destinationTemporary",
        "host1 xenopsd: sendReady vm0",
        "host0 xenopsd: awaitReady vm0",
        "host0 xenopsd: copyMemory vm0",
        "host0 xenopsd: suspendDomain vm0 name=original",
        "host0 xenopsd: sendMemory vm0",
        "host0 xenopsd: rename vm0 from=original to=sourceTemporary",
        "host1 xenopsd: receiveMemory vm0 name=destinationTemporary",
        "host0 xenopsd: sendGoAhead vm0",
        "host1 xenopsd: awaitGoAhead vm0",
        "host1 xenopsd: rename vm0 from=destinationTemporary to=original",
        "host1 xenopsd: unpause vm0 name=original",
        "host1 xapi events: takeEvent vm0",
        "host1 xapi events: readXenopsd vm0",
        "host1 xapi events: setResidentOn vm0",
        "host1 xapi events: writePowerState vm0 to=observed",
        "host1 xenopsd: markSurvivable vm0 name=original",
        "host1 xenopsd: sendDone vm0",
        "host0 xenopsd: awaitDone vm0",
        "host0 xenopsd: destroyDomain vm0 name=sourceTemporary",
        "host0 xenopsd: removeMetadata vm0 name=sourceTemporary",
        "master xapi: releaseOperation vm0",
      ])
  }

  @Test func `every kind of transition has a phrase`() throws {
    var walk = try Walk(.busy)
    #expect(
      walk.phrase == [
        "client: VM.start of vm1 to host0: admitted", "client: VM.start of vm1 to host1: admitted",
        "client: VM.pool_migrate of vm0 to host1: admitted",
        "client: VM.pool_migrate of vm0 to host0: admitted",
        "guest: vm0 shuts itself down on host0", "guest: vm0 reports something on host0",
        "fault: host0's xapi dies", "fault: host0's xenopsd dies",
        "fault: host1's xapi dies", "fault: host1's xenopsd dies",
      ])
    try walk.take("VM.start of vm1 to host1", "forward vm1")
    #expect(
      walk.phrase.contains(
        "fault: the connection of a call on vm1 to host1 is lost, and with it the answer"))
    try walk.take("pool_migrate of vm0 to host1", "forward vm0", "queueOperation")
    #expect(
      walk.phrase.contains(
        "host0 xenopsd: importMetadata vm0 as=destinationTemporary  fails: the answer is lost"))
    try walk.take("as=destinationTemporary  fails")
    try walk.take("vm0 shuts itself down", "host1's xapi dies", "host1's xenopsd dies")
    #expect(walk.phrase.contains("host1 xapi: starts again"))
    #expect(walk.phrase.contains("host1 xenopsd: starts again"))
    walk.pool[Host(0), VM(0)].operation = OperationThread()
    #expect(
      walk.phrase.contains("host0 xenopsd: notices that the domain of vm0 has shut down"))
  }

  @Test func `a step that fails says so`() throws {
    var walk = try Walk(.busy)
    try walk.take("pool_migrate of vm0 to host1", "forward", "queueOperation", "host1's xapi dies")
    #expect(
      walk.phrase.contains("host0 xenopsd: importMetadata vm0 as=destinationTemporary  fails"))
  }

  @Test func `the phrase of a lost link names the VM and its destination`() throws {
    var walk = try Walk(.small(requests: [.migrate: 1], faults: [.migrationLinkLoss: 1]))
    try walk.take("to host1", "forward", "queueOperation", "importMetadata", "openStream")
    #expect(walk.phrase.last == "fault: the migration of vm0 to host1 loses its connection")
  }

  @Test func `the phrase of a forwarded call names the destination`() throws {
    var walk = try Walk(.small(requests: [.migrate: 1, .hardShutdown: 1], design: .whole))
    try walk.take("VM.hard_shutdown of vm0", "admit vm0", "cancelOperations", "awaitCancelled")
    #expect(walk.phrase.contains("master xapi: forward vm0 to=captured, host0"))
    walk = try Walk(.small(requests: [.migrate: 1]))
    try walk.take("to host1")
    walk.pool[VM(0)].residentOn = HostReference(Host(1))
    #expect(walk.phrase == ["master xapi: forward vm0 to=residentOn, host1"])
    walk.pool[VM(0)].residentOn = .null
    #expect(walk.phrase == ["master xapi: forward vm0 to=residentOn, which is null  fails"])
  }

  @Test func `each thread of a xapi has a name`() throws {
    let machine = try PoolMachine(.busy)
    let position = { machine.program.position(of: $0) }
    let phrase = { machine.phrase(of: $0, on: Host(1), at: position($1)) }
    #expect(phrase(.background, .event) == "host1 xapi events")
    #expect(phrase(.background, .xapiStart) == "host1 xapi start-up")
    #expect(phrase(.host, .host(.start)) == "host1 xapi call")
    #expect(phrase(.master, .master(.start)) == "master xapi")
    #expect(phrase(.xenopsd, .xenopsd(.start)) == "host1 xenopsd")
    #expect(phrase(.receiver, .destination) == "host1 xenopsd")
    #expect(phrase(.xenopsd, .xenopsdStart) == "host1 xenopsd")
  }

  @Test func `a write whose answer is lost has not failed`() throws {
    var walk = try Walk(.small(.running(Host(1)), guest: [.update: 1], faults: [.replyLoss: 1]))
    try walk.take("reports something", "takeEvent", "readXenopsd")
    #expect(walk.phrase.first == "host1 xapi events: setResidentOn vm0  the answer is lost")
  }

  @Test func `a request is called admitted only when it is`() throws {
    let walk = try Walk(.small(requests: [.hardShutdown: 1], design: .whole))
    let choice = try #require(walk.choices.first)
    #expect(!choice.transition.effects.contains(.admitted))
    #expect(choice.phrase == "client: VM.hard_shutdown of vm0")
  }

  @Test func `the phrase of a loop names no VM, that of every other step names its own`() throws {
    let program = try PoolMachine(.busy).program
    let machine = try PoolMachine(.busy)
    #expect(machine.phrase(of: program.instructions[1], vm: VM(1)) == "forEachVM")
    #expect(machine.phrase(of: program.instructions[2], vm: VM(1)) == "readXenopsd vm1")
    #expect(program.instructions[41].parameterList == " from=original to=sourceTemporary")
    #expect(program.instructions[2].parameterList == "")
  }

  @Test func `the overview, the answers to it and a destination's part have names`() throws {
    let machine = try PoolMachine(.small(requests: [.migrate: 1], design: .overseen))
    let phrase = { machine.phrase(of: $0, on: Host(1), at: machine.program.position(of: $1)) }
    #expect(phrase(.inspection, .inspection) == "host1 xapi inspection")
    #expect(phrase(.overview, .overview) == "master xapi overview")
    #expect(phrase(.peer, .complete) == "host1 xapi call")
    #expect(phrase(.background, .masterStart) == "host1 xapi start-up")
  }

  @Test func `the faults of whole hosts and of the database have phrases`() throws {
    let walk = try Walk(
      .small(
        faults: [
          .hostCrash: 1, .hostLoss: 1, .managementPartition: 1, .databaseRollback: 1,
          .masterFailover: 1,
        ], design: .polled))
    #expect(
      walk.phrase == [
        "fault: host0 loses its power", "fault: host0 loses its power for good",
        "fault: host0 is cut off from the management network",
        "fault: host0's xapi dies, and the database goes back to what was written out",
        "fault: host1 loses its power", "fault: host1 loses its power for good",
        "fault: host1 is cut off from the management network",
      ])
  }
}
