import Testing

@testable import Invariants
@testable import Spec

/// The explanation of a state of two hosts and one VM, or of a step on host 1 that leads to it.
private func words(
  _ property: Property, _ effects: Effects? = nil, by actor: Actor = .background,
  at position: UInt8 = 0, from before: PoolState? = nil, of pool: PoolState
) throws -> String {
  let thread = ThreadIdentity(actor: actor, host: Bench.there, vm: Bench.vm)
  var transition = effects.map { Transition(kind: .step, thread: thread, effects: $0) }
  transition?.programCounter = position
  let machine = try Bench().machine
  return Explanation(
    program: machine.program, size: machine.size, transition: transition, before: before ?? pool,
    pool: pool
  ).words(for: property)
}

@Test func `OperationsExclude is explained by the operations, and by where they are`() throws {
  let bench = try Bench()
  var pool = bench.halted
  pool[call: 1].hostCounter = bench.position(of: .pushMetadata, in: .host(.start))
  pool[call: 1].host = Bench.here
  #expect(try words(.operationsExclude, of: pool) == "")
  pool[Bench.there, Bench.vm].operation.programCounter = bench.position(
    of: .saveImage, in: .xenopsd(.suspend))
  #expect(
    try words(.operationsExclude, of: pool)
      == "vm0 is driven at once by VM.start on host0 and by VM.suspend left to the xenopsd of host1"
  )
}

@Test func `OwnerWritesPowerState is explained by who wrote what, and by where the VM was`() throws
{
  var pool = PoolState()
  pool[Bench.vm].powerState = .suspended
  pool[Bench.vm].residentOn = HostReference(Bench.here)
  #expect(
    try words(.ownerWritesPowerState, .wrotePowerState, of: pool)
      == "host1 marked vm0 Suspended, which was resident on host0")
  pool[Bench.vm].residentOn = .null
  #expect(
    try words(.ownerWritesPowerState, .wrotePowerState, of: pool)
      == "host1 marked vm0 Suspended, which was resident nowhere")
}

@Test func `SuccessIsVisible is explained by the call, and by what the database says`() throws {
  let bench = try Bench()
  let position = bench.position(of: .releaseOperation, in: .master(.migrate))
  #expect(
    try words(.successIsVisible, .callSucceeded, by: .master, at: position, of: bench.running)
      == "VM.pool_migrate of vm0 succeeded, and the database says power_state Running, resident_on host0"
  )
}

@Test func `LateEventsChangeNothing is explained by the host that set itself`() throws {
  #expect(
    try words(.lateEventsChangeNothing, .setResidentOn, of: PoolState())
      == "host1 set resident_on of vm0 to itself, and its xenopsd did not know it any more")
}

@Test func `NoStaleResidentOn is explained by the host that does not have the VM`() throws {
  var pool = try Bench().running
  #expect(try words(.noStaleResidentOn, of: pool) == "")
  pool[Bench.vm].residentOn = HostReference(Bench.there)
  #expect(
    try words(.noStaleResidentOn, of: pool)
      == "vm0 is resident on host1, whose xenopsd does not know it")
}

@Test func `DeadVMCanStart is explained by everything that is in the way of a start`() throws {
  let beginning = "no domain of vm0 is alive, and none can be started: "
  var pool = PoolState()
  #expect(try words(.deadVMCanStart, of: pool) == "")
  pool[Bench.vm].residentOn = HostReference(Bench.there)
  #expect(
    try words(.deadVMCanStart, of: pool)
      == beginning + "power_state Halted, resident_on host1")
  pool[Bench.vm].powerState = .running
  pool[Bench.vm].residentOn = .null
  #expect(
    try words(.deadVMCanStart, of: pool) == beginning + "power_state Running, resident_on null")
  pool[Bench.vm].powerState = .suspended
  pool[Bench.vm].operations = Operations(.suspend)
  #expect(
    try words(.deadVMCanStart, of: pool)
      == beginning + "power_state Suspended, resident_on null, suspend image none, no boot record, "
      + "current_operations suspend")
  pool[Bench.vm].operations = []
  pool[Bench.vm].image = .complete
  pool[Bench.vm].hasBootRecord = true
  #expect(try words(.deadVMCanStart, of: pool) == "")
}
