import Testing

@testable import Spec

/// Suppressed events, and fields that only designs with suppression have.
struct PoolMachineSuppressionTests {
  /// Every optional field of a design: suppression, reservations, a power state read by a call.
  private static let design: Design = {
    var design = Design.small
    func insert(_ steps: [StepDeclaration], in name: String, at position: Int) {
      design.procedures[design.index(of: name) ?? 0].steps.insert(contentsOf: steps, at: position)
    }
    insert([step("suppressEvents")], in: "migrate.host", at: 0)
    insert(
      [step("readPowerState"), step("writePowerState", ["to": "read"]), step("admitEvents")],
      in: "migrate.host", at: 3)
    insert([step("reserve")], in: "migrate.master", at: 1)
    insert([step("clearReservation")], in: "migrate.master", at: 4)
    design.procedures[design.index(of: "event") ?? 0].steps[0] = step(
      "takeEvent", ["suppressed": "dropped"])
    return design
  }()

  private func walk(faults: [Fault: Int] = [:]) throws -> Walk {
    var walk = try Walk(
      .small(
        .running(Host(1)), requests: [.migrate: 1], guest: [.update: 1], faults: faults,
        design: Self.design))
    try walk.take("to host0", "reserve", "forward", "suppressEvents")
    return walk
  }

  @Test func `a dropped event counts as handled for the threads that wait for it`() throws {
    var walk = try walk()
    try walk.take("reports something")
    let dropped = try walk.take("takeEvent vm0 suppressed=dropped")
    #expect(!dropped.hasFailed)
    #expect(walk.pool[Host(1)].background == BackgroundThread())
    #expect(!walk.phrase.contains { $0.hasPrefix("host1 xapi events") })
  }

  @Test func `suppression ends with the xapi's death`() throws {
    var walk = try walk(faults: [.xapiRestart: 1])
    #expect(walk.pool[Host(1)].suppressesEvents(of: VM(0)))
    try walk.take("host1's xapi dies")
    #expect(walk.pool[Host(1)].suppressedEvents == 0)
  }

  @Test func `a reservation survives the operation's lock`() throws {
    var walk = try walk(faults: [.xapiRestart: 1])
    try walk.take("host0's xapi dies")
    #expect(walk.pool[VM(0)].operations == [])
    #expect(walk.pool[VM(0)].scheduledOn == HostReference(Host(0)))
  }

  @Test func `every reachable state is unchanged by packing and unpacking`() throws {
    let model = Model.small(
      .running(Host(1)), requests: [.migrate: 1], guest: [.update: 1], design: Self.design)
    let machine = try PoolMachine(model)
    let layout = PoolLayout(model, machine.program)
    let states = machine.reachable(layout)
    #expect(states.count > 300)
    var isReserved = false
    for (pool, phrase) in states {
      isReserved = isReserved || pool[VM(0)].scheduledOn.host != nil
      let unpacked = layout.unpack(WordBuffer { $0 < phrase.count ? phrase[$0] : 0 })
      let isSame = unpacked.bytes == pool.bytes
      #expect(isSame, "\(pool.changes(to: unpacked, machine.size))")
      if !isSame { return }
    }
    #expect(isReserved)
  }

  @Test func `fields that a design does not use cost no bits`() throws {
    func bits(of design: Design) throws -> Int {
      let model = Model.small(requests: [.migrate: 1], design: design)
      return PoolLayout(model, try PoolMachine(model).program).bitCount
    }
    // A reference to one of two hosts, one bit per host, the power state of a call; the positions
    // of the two halves of the call need at most one bit more than before.
    let spent = try bits(of: Self.design) - bits(of: .small)
    #expect((6...8).contains(spent))
  }

  @Test func `a call of the master is made once, and the plain setter is repeated`() throws {
    var design = Design.small
    design.procedures[design.index(of: "migrate.host") ?? 0].steps += [
      step("setResidentOn", ["how": "atomically"]), step("setResidentOn"),
    ]
    let machine = try PoolMachine(.small(requests: [.migrate: 1], design: design))
    let writes = machine.program.instructions.filter {
      $0.kind == .setResidentOn && $0.operation == .migrate
    }
    #expect(writes.map(\.remote) == [.callOfMaster, .write])
  }
}
