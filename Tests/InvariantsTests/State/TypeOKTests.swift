import Testing

@testable import Invariants
@testable import Spec

@Test func `TypeOK holds for a running VM and for a halted VM`() throws {
  let bench = try Bench()
  #expect(bench.judgement(of: .typeOK, in: bench.running) == .holds)
  #expect(bench.judgement(of: .typeOK, in: bench.halted) == .holds)
}

@Test func `TypeOK is violated by each impossible state`() throws {
  let bench = try Bench()
  let (here, there, vm) = (Bench.here, Bench.there, Bench.vm)
  let impossible: [(String, (inout PoolState) -> Void)] = [
    ("a domain has no metadata", { $0[here, vm, .original].metadata = .absent }),
    ("a flag has no domain", { $0[there, vm, .startTemporary].isSurvivable = true }),
    ("an event is about an unknown VM", { $0[there, vm].isDirty = true }),
    (
      "a dead xapi has a thread",
      {
        $0[there].xapi = .down
        $0[there].background.programCounter = 1
      }
    ),
    ("a starting xapi has no thread", { $0[there].xapi = .starting }),
    ("a xapi that is up serves calls early", { $0[there].servesCalls = true }),
    (
      "a dead xenopsd works",
      {
        $0[here].xenopsd = .down
        $0[here, vm].operation.programCounter = 1
      }
    ),
    (
      "a dead xenopsd receives",
      {
        $0[here].xenopsd = .down
        $0[here, vm].receiver.programCounter = 1
        $0[here, vm].receiver.stream = .broken
      }
    ),
    (
      "a dead xenopsd has an event",
      {
        $0[here].xenopsd = .down
        $0[here, vm].isDirty = true
      }
    ),
    ("nobody holds the source's end", { $0[here, vm].operation.isStreaming = true }),
    ("a receiver has no stream", { $0[here, vm].receiver.programCounter = 1 }),
    ("a free call remembers", { $0[call: 0].chosen = there }),
    ("a call is connected to nothing", { $0[call: 0].isConnected = true }),
    (
      "a dead xapi serves a call",
      {
        $0[call: 0].hostCounter = 1
        $0[call: 0].host = there
        $0[there].xapi = .down
      }
    ),
    (
      "a dead master serves a call",
      {
        $0[call: 0].masterCounter = 1
        $0[$0.master].xapi = .down
      }
    ),
  ]
  for (phrase, change) in impossible {
    var pool = bench.running
    change(&pool)
    #expect(bench.judgement(of: .typeOK, in: pool) == .violated, "\(phrase)")
  }
}

@Test func `TypeOK allows the leftovers of a dead daemon`() throws {
  let bench = try Bench()
  let (here, there, vm) = (Bench.here, Bench.there, Bench.vm)
  var pool = bench.running
  pool[here].xapi = .down
  pool[there].xenopsd = .down
  // The other end of a migration whose receiver has died.
  pool[there, vm].receiver.stream = .broken
  pool[there, vm, .destinationTemporary].metadata = .present
  #expect(bench.judgement(of: .typeOK, in: pool) == .holds)
}

@Test func `TypeOK ignores hosts and calls that the model does not have`() throws {
  var model = Model(design: .bench, hostCount: 2, initially: [.running(Bench.here)])
  model.requests[.start] = Allowance(1)
  let judge = Judge(try PoolMachine(model))
  var pool = model.initialState
  pool[Host(3), Bench.vm].isDirty = true
  pool[Bench.here, VM(2)].isDirty = true
  pool[call: 7].isConnected = true
  #expect(Judgement(judge.findings(of: pool, isQuiescent: false), of: .typeOK) == .holds)
}

@Test func `TypeOK is violated by the mark of a reboot without an operation`() throws {
  let bench = try Bench()
  var pool = bench.running
  pool[Bench.here, Bench.vm].operation.isRebooting = true
  #expect(bench.judgement(of: .typeOK, in: pool) == .violated)
  pool[Bench.here, Bench.vm].operation.programCounter =
    bench.position(of: .createDomain, in: .xenopsd(.hardReboot))
  #expect(bench.judgement(of: .typeOK, in: pool) == .holds)
}

@Test func `TypeOK is explained as a mistake of the program`() throws {
  #expect(
    try Property.typeOK.phrase()
      == "the state is not well formed, which is a mistake of this program")
}
