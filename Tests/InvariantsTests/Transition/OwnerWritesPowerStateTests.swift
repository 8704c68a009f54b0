import Testing

@testable import Invariants
@testable import Spec

/// The property's judgement of a write by a thread on host 0, for a given `resident_on`.
private func writing(
  _ state: PowerState, resident: Host?, effects: Effects = .wrotePowerState,
  in entry: ProcedureName = .event, by kind: StepKind = .writePowerState
) throws -> Judgement {
  let bench = try Bench()
  var before = bench.running
  before[Bench.vm].residentOn = resident.map(HostReference.init) ?? .null
  var after = before
  after[Bench.vm].powerState = state
  return bench.judgement(
    of: .ownerWritesPowerState, effects, by: kind, in: entry, from: before, to: after)
}

@Test(arguments: [PowerState.halted, .paused, .suspended])
func `OwnerWritesPowerState judges the writer, whatever the value`(_ state: PowerState) throws {
  #expect(try writing(state, resident: Bench.here) == .holds)
  #expect(try writing(state, resident: Bench.there) == .violated)
}

@Test func `OwnerWritesPowerState lets no event thread write for a VM that is resident nowhere`()
  throws
{
  #expect(try writing(.halted, resident: nil) == .violated)
}

@Test func `OwnerWritesPowerState lets the master write for a VM that is resident nowhere`() throws
{
  #expect(
    try writing(.halted, resident: nil, in: .master(.start), by: .releaseOperation) == .holds)
  #expect(
    try writing(.halted, resident: Bench.there, in: .master(.start), by: .releaseOperation)
      == .violated)
}

@Test(arguments: [(1, Judgement.holds), (2, .violated)])
func
  `OwnerWritesPowerState takes the master's start-up for the pool's, up to the start of its xapi`(
    nth: Int, expected: Judgement
  ) throws
{
  var design = Design.bench
  design.procedures +=
    Design(
      """
      master.start: call procedure=overview; serveDatabase; call procedure=xapi.start
      overview: forEachVM; readRecord; writePowerState to=halted ?residentNowhere
      xapi.start: forEachVM; readXenopsd; injectEvent; writePowerState to=halted
      """
    ).procedures
  let bench = try Bench(of: design)
  var before = bench.running
  before[Bench.vm].residentOn = .null
  var after = before
  after[Bench.vm].powerState = .halted
  let found = bench.judgement(
    of: .ownerWritesPowerState, .wrotePowerState, by: .writePowerState, in: .masterStart, nth: nth,
    from: before, to: after)
  #expect(found == expected)
}

@Test func `OwnerWritesPowerState judges the owner at the write, not after it`() throws {
  let bench = try Bench()
  var after = bench.running
  after[Bench.vm].powerState = .halted
  after[Bench.vm].residentOn = .null
  let found = bench.judgement(
    of: .ownerWritesPowerState, .wrotePowerState, by: .writePowerState, in: .event,
    from: bench.running, to: after)
  #expect(found == .holds)
}

@Test func `OwnerWritesPowerState is silent about a write that changes nothing`() throws {
  #expect(try writing(.running, resident: Bench.there) == .silent)
  #expect(try writing(.running, resident: nil) == .silent)
}

@Test func `OwnerWritesPowerState is silent while nothing is written`() throws {
  #expect(try writing(.running, resident: Bench.there, effects: .removedMetadata) == .silent)
}

@Test func `OwnerWritesPowerState lets the monitor write for a dead host`() throws {
  let bench = try Bench()
  func write(_ prepare: (inout PoolState) -> Void) -> Judgement {
    var before = bench.running
    before[Bench.vm].residentOn = HostReference(Bench.there)
    prepare(&before)
    var after = before
    after[Bench.vm].powerState = .halted
    let thread = ThreadIdentity(actor: .monitor, host: Bench.here, vm: Bench.vm)
    var transition = Transition(cause: .step, thread: thread)
    // The bench has no procedure of the monitor; the half of a call on the master works for the pool too.
    transition.programCounter = bench.position(of: .releaseOperation, in: .master(.start))
    transition.effects = .wrotePowerState
    return Judgement(
      bench.judge.findings(of: transition, from: before, to: after), of: .ownerWritesPowerState)
  }
  #expect(write { _ in } == .violated)
  #expect(write { $0[Bench.there].liveness = .silent } == .violated)
  #expect(write { $0[Bench.there].liveness = .declaredDead } == .holds)
  #expect(write { $0[Bench.there].power = .lost } == .holds)
  #expect(write { $0[Bench.there].isForgotten = true } == .holds)
}

@Test func `OwnerWritesPowerState is explained by the writer, the value and the VM's host`() throws
{
  let resident = try Property.ownerWritesPowerState.phrase(after: .wrotePowerState) {
    $0[VM(1)].powerState = .suspended
    $0[VM(1)].residentOn = HostReference(Host(0))
  }
  #expect(resident == "host1 marked vm1 Suspended, which was resident on host0")
  #expect(
    try Property.ownerWritesPowerState.phrase(after: .wrotePowerState)
      == "host1 marked vm1 Halted, which was resident nowhere")
}
