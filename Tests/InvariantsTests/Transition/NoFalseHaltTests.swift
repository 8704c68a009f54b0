import Testing

@testable import Invariants
@testable import Spec

/// The property's judgement of a write of a power state into a pool.
///
/// The VM's record says Running, and nothing else of the VM exists.
private func judgement(
  writing state: PowerState = .halted, by host: Host = Bench.here, _ bench: Bench,
  _ change: (inout PoolState) -> Void
) -> Judgement {
  var before = bench.halted
  before[Bench.vm].powerState = .running
  change(&before)
  var after = before
  after[Bench.vm].powerState = state
  return bench.judgement(
    of: .noFalseHalt, .wrotePowerState, by: .writePowerState, in: .event, on: host, from: before,
    to: after)
}

@Test func `NoFalseHalt holds for a write while no copy executes or can execute`() throws {
  #expect(judgement(try Bench()) { _ in } == .holds)
}

@Test func `NoFalseHalt is violated while a copy executes, on any host and under any uuid`() throws
{
  let bench = try Bench()
  for host in [Bench.here, Bench.there] {
    for name in Name.allCases {
      let found = judgement(bench) { $0[host, Bench.vm, name] = .with(.running) }
      #expect(found == .violated, "\(host) \(name)")
    }
  }
}

@Test func `NoFalseHalt is also violated during a start, which will execute`() throws {
  let bench = try Bench()
  let create = bench.position(of: .createDomain, in: .xenopsd(.start))
  let found: (VMCopy) -> Judgement = { copy in
    judgement(bench) {
      $0[Bench.there, Bench.vm, .startTemporary] = copy
      $0[Bench.there, Bench.vm].operation.programCounter = create
    }
  }
  #expect(found(.with(.none)) == .violated)
  // Without metadata no domain is created.
  #expect(found(VMCopy()) == .holds)
  let last = bench.position(of: .markSurvivable, in: .xenopsd(.start))
  #expect(judgement(bench) { $0[Bench.there, Bench.vm].operation.programCounter = last } == .holds)
}

@Test func `NoFalseHalt counts calls that have not reached a xenopsd yet`() throws {
  let bench = try Bench()
  let host = bench.position(of: .queueOperation, in: .host(.start))
  let master = bench.position(of: .forward, in: .master(.start))
  #expect(judgement(bench) { $0[call: 0].hostCounter = host } == .violated)
  #expect(judgement(bench) { $0[call: 0].masterCounter = master } == .violated)
  let unadmitted = bench.position(of: .admit, in: .master(.start))
  #expect(judgement(bench) { $0[call: 0].masterCounter = unadmitted } == .holds)
  let released = bench.position(of: .releaseOperation, in: .master(.start))
  #expect(judgement(bench) { $0[call: 0].masterCounter = released } == .holds)
}

@Test func `NoFalseHalt judges the VM that is written, not other VMs`() throws {
  let bench = try Bench()
  let master = bench.position(of: .forward, in: .master(.start))
  let found = judgement(bench) {
    $0[call: 0].masterCounter = master
    $0[call: 0].vm = VM(1)
  }
  #expect(found == .holds)
}

@Test func `NoFalseHalt is violated between the two halves of a migration`() throws {
  let bench = try Bench()
  let receiver = bench.position(of: .awaitGoAhead, in: .destination)
  let inLimbo: (inout PoolState) -> Void = {
    $0[Bench.here, Bench.vm, .sourceTemporary] = .with(.suspended)
    $0[Bench.there, Bench.vm, .destinationTemporary] = .with(.built)
    $0[Bench.there, Bench.vm].receiver.programCounter = receiver
    $0[Bench.there, Bench.vm].receiver.stream = .goAhead
  }
  #expect(judgement(bench, inLimbo) == .violated)
}

@Test func `NoFalseHalt does not count a receiver that can never receive the go-ahead`() throws {
  let bench = try Bench()
  let receiver = bench.position(of: .awaitGoAhead, in: .destination)
  let cutOff: (inout PoolState) -> Void = {
    $0[Bench.there, Bench.vm, .destinationTemporary] = .with(.built)
    $0[Bench.there, Bench.vm].receiver.programCounter = receiver
    $0[Bench.there, Bench.vm].receiver.stream = .broken
  }
  #expect(judgement(bench, cutOff) == .holds)
}

@Test func `NoFalseHalt counts a receiver that has the go-ahead, with or without its stream`()
  throws
{
  let bench = try Bench()
  let receiver = bench.position(of: .rename, in: .destination)
  let heard: (inout PoolState) -> Void = {
    $0[Bench.there, Bench.vm, .destinationTemporary] = .with(.built)
    $0[Bench.there, Bench.vm].receiver.programCounter = receiver
    $0[Bench.there, Bench.vm].receiver.stream = .broken
  }
  #expect(judgement(bench, heard) == .violated)
}

@Test func `NoFalseHalt does not count a migration whose memory is nowhere`() throws {
  let bench = try Bench()
  let source = bench.position(of: .copyMemory, in: .xenopsd(.migrate))
  #expect(
    judgement(bench) { $0[Bench.here, Bench.vm].operation.programCounter = source } == .holds)
}

@Test(arguments: [PowerState.running, .paused, .suspended])
func `NoFalseHalt is silent about writes of any value but Halted`(_ state: PowerState) throws {
  let found = judgement(writing: state, try Bench()) {
    $0[Bench.here, Bench.vm, .original] = .with(.running)
  }
  #expect(found == .silent)
}

@Test func `NoFalseHalt is silent about Halted over Halted: such a write changes nothing`() throws {
  let bench = try Bench()
  let executing: (inout PoolState) -> Void = {
    $0[Bench.there, Bench.vm, .original] = .with(.running)
  }
  for state in PowerState.allCases {
    let found = judgement(bench) {
      executing(&$0)
      $0[Bench.vm].powerState = state
    }
    #expect(found == (state == .halted ? .silent : .violated), "\(state)")
  }
}

@Test func `NoFalseHalt is silent without a write: it is not a property of states`() throws {
  let bench = try Bench()
  var pool = bench.running
  pool[Bench.vm].powerState = .halted
  #expect(
    bench.judgement(
      of: .noFalseHalt, .beganToExecute, by: .unpause, in: .xenopsd(.start), from: pool) == .silent)
}

@Test func `NoFalseHalt does not count a paused domain without its stream`() throws {
  let bench = try Bench()
  let receiver = bench.position(of: .awaitGoAhead, in: .destination)
  let migrate = bench.position(of: .forward, in: .master(.migrate))
  let cutOff: (inout PoolState) -> Void = {
    $0[Bench.there, Bench.vm, .destinationTemporary] = .with(.built)
    $0[Bench.there, Bench.vm].receiver.programCounter = receiver
    $0[Bench.there, Bench.vm].receiver.stream = .broken
    // Another migration is admitted; it will find nothing to move.
    $0[call: 0].masterCounter = migrate
  }
  #expect(judgement(bench, cutOff) == .holds)
}

@Test func `NoFalseHalt does not count an unpause whose domain is destroyed`() throws {
  let bench = try Bench()
  let unpause = bench.position(of: .unpause, in: .destination)
  let found: (Domain) -> Judgement = { domain in
    judgement(bench) {
      $0[Bench.there, Bench.vm, .destinationTemporary] = .with(domain)
      $0[Bench.there, Bench.vm].receiver.programCounter = unpause
      $0[Bench.there, Bench.vm].receiver.stream = .open
    }
  }
  #expect(found(.built) == .violated)
  #expect(found(.none) == .holds)
}

@Test func `NoFalseHalt counts a guest that is to be rebooted, and a reboot between two domains`()
  throws
{
  let bench = try Bench()
  #expect(
    judgement(bench) { $0[Bench.there, Bench.vm, .original] = .with(.rebooting) } == .violated)
  let create = bench.position(of: .createDomain, in: .xenopsd(.hardReboot))
  let betweenDomains = judgement(bench) {
    $0[Bench.there, Bench.vm, .original] = .with(.none)
    $0[Bench.there, Bench.vm].operation.programCounter = create
  }
  #expect(betweenDomains == .violated)
}

@Test func `NoFalseHalt counts a suspended domain only under the uuid that is to be resumed`()
  throws
{
  let bench = try Bench()
  let suspended: (Name, UInt8) -> Judgement = { name, position in
    judgement(bench) {
      $0[Bench.there, Bench.vm, name] = .with(.suspended)
      $0[Bench.there, Bench.vm].operation.programCounter = position
    }
  }
  let resume = bench.position(of: .resumeDomain, in: .xenopsd(.migrate))
  let resumed = bench.machine.program.instructions[Int(resume)].name
  for name in Name.allCases {
    #expect(suspended(name, resume) == (name == resumed ? .violated : .holds), "\(name)")
  }
}

@Test func `NoFalseHalt does not count a reboot that finds no domain, or that has not begun`()
  throws
{
  let bench = try Bench()
  let verify = bench.position(of: .verifyPowerState, in: .xenopsd(.hardReboot))
  #expect(judgement(bench) { $0[Bench.here, Bench.vm].operation.programCounter = verify } == .holds)
  let queue = bench.position(of: .queueOperation, in: .host(.hardReboot))
  #expect(judgement(bench) { $0[call: 0].hostCounter = queue } == .holds)
  let start = bench.position(of: .queueOperation, in: .host(.hardReboot), nth: 2)
  #expect(judgement(bench) { $0[call: 0].hostCounter = start } == .violated)
}

@Test func `NoFalseHalt counts a checkpoint from its resume on`() throws {
  let bench = try Bench()
  for (number, expected) in [(1, Judgement.holds), (2, .violated)] {
    let queue = bench.position(of: .queueOperation, in: .host(.checkpoint), nth: number)
    #expect(judgement(bench) { $0[call: 0].hostCounter = queue } == expected)
  }
}

@Test(arguments: Name.allCases)
func `NoFalseHalt is explained by the host where the VM executes`(_ name: Name) throws {
  let phrase = try Property.noFalseHalt.phrase(after: .wrotePowerState) {
    $0[Host(1), VM(0), .original] = .with(.running)
    $0[Host(0), VM(1), name] = .with(.running)
  }
  #expect(phrase == "host1 marked vm1 Halted, and vm1 executes on host0")
}

@Test func `NoFalseHalt is explained by the work under way if nothing executes`() throws {
  let phrase = try Property.noFalseHalt.phrase(after: .wrotePowerState) {
    $0[Host(1), VM(0), .original] = .with(.running)
    $0[Host(0), VM(1), .original] = .with(.built)
  }
  #expect(
    phrase
      == "host1 marked vm1 Halted, and vm1 can still come to execute: something under way leads to it"
  )
  let reboot = try Property.noFalseHalt.phrase(after: .wrotePowerState) {
    $0[Host(0), VM(1), .original] = .with(.rebooting)
  }
  #expect(reboot == "host1 marked vm1 Halted, and vm1 is to be rebooted on host0")
}
