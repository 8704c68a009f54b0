import Testing

@testable import Spec

struct MachineTablesThreadsTests {
  @Test(arguments: [Sample.struckMigration, .busy, .declared, .fenced])
  func `without conditions, a thread goes to the next step whatever it knows`(
    sample: Sample
  ) throws {
    let machine = try PoolMachine(sample.model)
    var direct = 0
    for position in machine.program.instructions.indices.dropFirst() {
      let next = machine.program.instructions[position].directNext
      guard next != 0, let actor = machine.program.procedure(at: position)?.actor else { continue }
      direct += 1
      for observation in Observation.allCases {
        let thread = ThreadIdentity(actor: actor, host: Host(0), vm: VM(0))
        var context = StepContext(pool: PoolState(), thread: thread, size: machine.size)
        context.locals.observation = observation
        #expect(machine.tables.takeUpNext(&context, after: UInt8(position)) == next)
      }
    }
    #expect(direct > 10)
  }

  @Test(arguments: [
    (Metadata.absent, Domain.none, "waits"), (.present, .running, "setResidentOn"),
    (.present, .none, "setResidentOn"),
  ])
  func `steps whose conditions do not hold are skipped within the same transition`(
    metadata: Metadata, domain: Domain, next: String
  ) throws {
    var walk = try Walk(.small(guest: [.update: 1]))
    try walk.take("reports something", "takeEvent")
    walk.pool[Host(0), VM(0), .original].metadata = metadata
    walk.pool[Host(0), VM(0), .original].domain = domain
    try walk.take("readXenopsd")
    guard next != "waits" else {
      #expect(walk.pool[Host(0)].background == BackgroundThread())
      return
    }
    #expect(walk.phrase == ["host0 xapi events: \(next) vm0"])
  }

  @Test func `a halted VM without an operation is first marked, then forgotten`() throws {
    var walk = try Walk(.small(guest: [.shutdown: 1]))
    try walk.take("shuts itself down")
    #expect(
      walk.settle() == [
        "host0 xenopsd: notices that the domain of vm0 has shut down",
        "host0 xenopsd: checkDomain vm0 name=any",
        "host0 xapi events: takeEvent vm0", "host0 xapi events: readXenopsd vm0",
        "host0 xapi events: setResidentOn vm0",
        "host0 xenopsd: checkDomain vm0 name=any", "host0 xapi events: takeEvent vm0",
        "host0 xapi events: readXenopsd vm0", "host0 xapi events: setResidentOn vm0",
        "host0 xapi events: writePowerState vm0 to=observed",
        "host0 xapi events: removeMetadata vm0 name=original",
        "host0 xapi events: clearResidentOn vm0 how=compareAndSet",
      ])
    #expect(walk.pool[VM(0)].powerState == .halted)
    #expect(walk.pool[VM(0)].residentOn == .null)
  }

  @Test(arguments: [
    (Barrier.two, Barrier.one), (.one, .passed), (.passed, .passed), (.lost, .lost),
  ])
  func `a handled event moves the barriers after it`(
    before: Barrier, after: Barrier
  ) throws {
    var walk = try Walk(
      .small(.running(Host(1)), .halted, requests: [.start: 2], guest: [.update: 1]))
    try walk.take("vm1 to host1", "forward", "reports something", "takeEvent vm0")
    // The first call waits for the VM of the event, the second for another.
    walk.pool[call: 1] = walk.pool[call: 0]
    walk.pool[call: 0].vm = VM(0)
    walk.pool[call: 0].barrier = before
    walk.pool[call: 1].barrier = before
    try walk.take("readXenopsd", "setResidentOn")
    #expect(walk.pool[call: 0].barrier == before)
    try walk.take("writePowerState")
    #expect(walk.pool[call: 0].barrier == after)
    #expect(walk.pool[call: 1].barrier == before)
  }

  @Test func `a call sets its barrier when it begins to wait`() throws {
    var walk = try Walk(.small(.halted, requests: [.start: 1]))
    try walk.take(
      "to host1", "forward", "pushMetadata", "queueOperation", "createDomain", "buildDomain",
      "rename", "markSurvivable")
    #expect(walk.pool[call: 0].barrier == .passed)
    try walk.take("unpause")
    #expect(walk.pool[call: 0].barrier == .one)
    try walk.take("takeEvent", "readXenopsd", "setResidentOn", "writePowerState")
    #expect(walk.pool[call: 0].barrier == .passed)
    try walk.take("awaitEvents", "releaseOperation")
    #expect(walk.pool[call: 0] == Call())
  }

  @Test(arguments: [
    (Observation.unread, []), (.absent, [Condition.metadataAbsent, .notRunning, .notSuspended]),
    (.halted, [.metadataPresent, .notRunning, .notSuspended]),
    (.suspended, [.metadataPresent, .notRunning, .suspended]),
    (.paused, [.metadataPresent, .running, .notSuspended]),
    (.running, [.metadataPresent, .running, .notSuspended]),
  ])
  func `an observation makes these conditions hold`(
    observation: Observation, conditions: [Condition]
  ) {
    var thread = BackgroundThread()
    thread.observation = observation
    // Nothing is remembered, and that is also what an absent VM says.
    let always =
      [Condition.recordHalted, .recordNotRunningOrPaused, .notListed]
      + (observation == .absent ? [] : [.changed])
    #expect(
      thread.holding(isResident: false)
        == Conditions(conditions + always + [.residentNowhere, .noCheckpoint]))
    thread.knowledge = [
      .noXenopsdOperation, .noXapiOperation, .residentHere, .suspendedByCheckpoint,
    ]
    #expect(
      thread.holding(isResident: false)
        == Conditions(
          conditions + always + [.noXenopsdOperation, .noXapiOperation, .residentHere]))
  }

  @Test(arguments: [
    (PowerState.halted, [Condition.recordHalted, .recordNotRunningOrPaused]),
    (.suspended, [.recordSuspended, .recordNotRunningOrPaused]),
    (.running, [.recordRunning, .recordRunningOrPaused]),
    (.paused, [.recordRunningOrPaused]),
  ])
  func `a record that was read makes these conditions hold`(
    state: PowerState, conditions: [Condition]
  ) {
    var thread = BackgroundThread()
    let always = [Condition.notListed, .noCheckpoint, .changed]
    thread.powerState = state
    #expect(
      thread.holding(isResident: false) == Conditions(conditions + always + [.residentNowhere]))
    thread.residentOn = HostReference(Host(1))
    #expect(
      thread.holding(isResident: true) == Conditions(conditions + always + [.residentElsewhere]))
    thread.knowledge = .residentHere
    #expect(thread.holding(isResident: false) == Conditions(conditions + always + [.residentHere]))
  }

  @Test func `a list adds only its own VMs`() {
    var thread = BackgroundThread()
    thread.listed = 0b10
    let holds = { (vm: VM) in
      thread.vm = vm
      return thread.holding(isResident: false).isSuperset(of: Conditions(.listed))
    }
    #expect([VM(0), VM(1), VM(2)].map(holds) == [false, true, false])
  }
}
