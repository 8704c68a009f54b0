import Testing

@testable import Invariants
@testable import Spec

/// The property's judgement of a pool in which the VM runs on host 0.
private func judgement(_ change: (Bench, inout PoolState) -> Void) throws -> Judgement {
  let bench = try Bench()
  var pool = bench.running
  change(bench, &pool)
  return bench.judgement(of: .operationsExclude, in: pool)
}

extension PoolState {
  /// Puts the host's half of a call at a step.
  fileprivate mutating func begin(
    _ operation: Operation, at kind: StepKind, on host: Host, slot: Int, _ bench: Bench
  ) {
    self[call: slot].hostCounter = bench.position(of: kind, in: .host(operation))
    self[call: slot].host = host
    self[call: slot].vm = Bench.vm
  }

  /// Puts a xenopsd's operation at a step.
  fileprivate mutating func execute(
    _ entry: ProcedureName, at kind: StepKind, on host: Host, _ bench: Bench
  ) {
    self[host, Bench.vm].operation.programCounter = bench.position(of: kind, in: entry)
  }

  /// Puts the receiving half of a migration from host 0 after its go-ahead.
  fileprivate mutating func receive(_ bench: Bench) {
    let there = Bench.there
    self[there, Bench.vm, .destinationTemporary] = .with(.built)
    self[there, Bench.vm].receiver.peer = Bench.here
    self[there, Bench.vm].receiver.stream = .broken
    self[there, Bench.vm].receiver.programCounter = bench.position(
      of: .unpause, in: .destination)
  }
}

@Test func `OperationsExclude holds for one call and the xenopsd operation that serves it`() throws
{
  #expect(
    try judgement { $1.begin(.suspend, at: .queueOperation, on: Bench.here, slot: 0, $0) } == .holds
  )
  let executing = try judgement { bench, pool in
    pool.begin(.suspend, at: .awaitOperation, on: Bench.here, slot: 0, bench)
    pool.execute(.xenopsd(.suspend), at: .saveImage, on: Bench.here, bench)
  }
  #expect(executing == .holds)
}

@Test func `OperationsExclude is silent while nothing is under way, or only on the master`() throws
{
  #expect(try judgement { _, _ in } == .silent)
  let admitted = try judgement { bench, pool in
    pool[call: 0].masterCounter = bench.position(of: .forward, in: .master(.start))
    pool[call: 1].masterCounter = bench.position(of: .forward, in: .master(.start))
  }
  #expect(admitted == .silent)
}

@Test(arguments: [Bench.here, Bench.there])
func `OperationsExclude is violated by the host's halves of two calls, on any hosts`(
  _ host: Host
) throws {
  let found = try judgement { bench, pool in
    pool.begin(.suspend, at: .queueOperation, on: Bench.here, slot: 0, bench)
    pool.begin(.migrate, at: .queueOperation, on: host, slot: 3, bench)
  }
  #expect(found == .violated)
}

@Test func `OperationsExclude judges each VM separately`() throws {
  var model = Model(
    design: .bench, hostCount: 2, initially: [.running(Bench.here), .running(Bench.here)])
  model.requests[.suspend] = Allowance(2)
  let machine = try PoolMachine(model)
  var pool = model.initialState
  for slot in 0...1 {
    pool[call: slot].hostCounter = machine.program.position(of: .host(.suspend))
    pool[call: slot].vm = VM(slot)
  }
  let judge = Judge(machine)
  #expect(
    Judgement(judge.findings(of: pool, isQuiescent: false), of: .operationsExclude) == .holds)
  pool[call: 1].vm = VM(0)
  #expect(
    Judgement(judge.findings(of: pool, isQuiescent: false), of: .operationsExclude) == .violated)
}

@Test(arguments: [Bench.here, Bench.there])
func `OperationsExclude counts what a xenopsd still does for a call that is gone`(
  _ host: Host
) throws {
  let found = try judgement { bench, pool in
    pool.execute(.xenopsd(.suspend), at: .saveImage, on: Bench.here, bench)
    pool.begin(.migrate, at: .queueOperation, on: host, slot: 0, bench)
  }
  #expect(found == .violated)
  let alone = try judgement { bench, pool in
    pool.execute(.xenopsd(.suspend), at: .saveImage, on: Bench.here, bench)
  }
  #expect(alone == .holds)
}

@Test func `OperationsExclude does not count work that a xenopsd starts on its own`() throws {
  let found = try judgement { bench, pool in
    pool.execute(.xenopsdStart, at: .checkDomain, on: Bench.here, bench)
    pool.begin(.suspend, at: .queueOperation, on: Bench.here, slot: 0, bench)
  }
  #expect(found == .holds)
}

@Test func `OperationsExclude does not count a half that nothing will wake`() throws {
  let found = try judgement { bench, pool in
    pool.begin(.start, at: .awaitEvents, on: Bench.there, slot: 0, bench)
    pool[call: 0].barrier = .lost
    pool.begin(.suspend, at: .queueOperation, on: Bench.here, slot: 1, bench)
  }
  #expect(found == .holds)
}

@Test func `OperationsExclude counts a receiving half that can go on without its source`() throws {
  let found = try judgement { bench, pool in
    pool.receive(bench)
    pool.begin(.hardShutdown, at: .queueOperation, on: Bench.here, slot: 0, bench)
  }
  #expect(found == .violated)
  let dead = try judgement { bench, pool in
    pool.receive(bench)
    pool[Bench.there, Bench.vm].receiver.programCounter = bench.position(
      of: .awaitGoAhead, in: .destination)
    pool.begin(.hardShutdown, at: .queueOperation, on: Bench.here, slot: 0, bench)
  }
  #expect(dead == .holds)
}

@Test func `OperationsExclude counts the two ends of a migration as one operation`() throws {
  let called = try judgement { bench, pool in
    pool.receive(bench)
    pool.begin(.migrate, at: .awaitOperation, on: Bench.here, slot: 0, bench)
    pool.execute(.xenopsd(.migrate), at: .awaitDone, on: Bench.here, bench)
  }
  #expect(called == .holds)
  let left = try judgement { bench, pool in
    pool.receive(bench)
    pool.execute(.xenopsd(.migrate), at: .awaitDone, on: Bench.here, bench)
  }
  #expect(left == .holds)
}

@Test func `OperationsExclude is explained by the operations and their hosts`() throws {
  let bench = try Bench()
  let starting: (inout PoolState) -> Void = {
    $0.begin(.start, at: .pushMetadata, on: Bench.here, slot: 1, bench)
  }
  #expect(try Property.operationsExclude.phrase(ofState: starting) == "")
  let phrase = try Property.operationsExclude.phrase {
    starting(&$0)
    $0.execute(.xenopsd(.suspend), at: .saveImage, on: Bench.there, bench)
  }
  #expect(
    phrase
      == "vm0 is driven at once by VM.start on host0 and by VM.suspend left to the xenopsd of host1"
  )
}
