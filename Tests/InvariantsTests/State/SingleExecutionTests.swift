import Testing

@testable import Invariants
@testable import Spec

@Test func `SingleExecution holds while one domain executes`() throws {
  let bench = try Bench()
  #expect(bench.judgement(of: .singleExecution, in: bench.running) == .holds)
}

@Test func `SingleExecution is violated by two executing domains under any uuids`() throws {
  let bench = try Bench()
  for host in [Bench.here, Bench.there] {
    for name in Name.allCases where host != Bench.here || name != .original {
      var pool = bench.running
      pool[host, Bench.vm, name] = .with(.running)
      #expect(bench.judgement(of: .singleExecution, in: pool) == .violated, "\(host) \(name)")
    }
  }
}

@Test(arguments: [Domain.none, .building, .built, .suspended, .superseded, .shutOff])
func `SingleExecution does not count domains that do not execute`(_ domain: Domain) throws {
  let bench = try Bench()
  var pool = bench.running
  pool[Bench.there, Bench.vm, .destinationTemporary] = .with(domain)
  #expect(bench.judgement(of: .singleExecution, in: pool) == .holds)
}

@Test func `SingleExecution is silent while nothing executes, so that it can be vacuous`() throws {
  let bench = try Bench()
  #expect(bench.judgement(of: .singleExecution, in: bench.halted) == .silent)
}

@Test func `SingleExecution counts the domains of each VM separately`() throws {
  let model = Model(
    design: .bench, hostCount: 2, initially: [.running(Bench.here), .running(Bench.here)])
  let judge = Judge(try PoolMachine(model))
  var pool = model.initialState
  let apart = judge.findings(of: pool, isQuiescent: false)
  #expect(Judgement(apart, of: .singleExecution) == .holds)
  pool[Bench.there, VM(1), .original] = .with(.running)
  let twice = judge.findings(of: pool, isQuiescent: false)
  #expect(Judgement(twice, of: .singleExecution) == .violated)
}

@Test func `SingleExecution is explained by the VM and by each host where it executes`() throws {
  let elsewhere = try Property.singleExecution.phrase {
    $0[Host(0), VM(0), .original] = .with(.running)
    $0[Host(0), VM(1), .sourceTemporary] = .with(.running)
    $0[Host(1), VM(1), .original] = .with(.running)
  }
  #expect(elsewhere == "vm1 executes 2 times: on host0 and on host1")
  let twiceHere = try Property.singleExecution.phrase {
    $0[Host(1), VM(0), .original] = .with(.running)
    $0[Host(1), VM(0), .startTemporary] = .with(.running)
    $0[Host(0), VM(0), .original] = .with(.running)
  }
  #expect(twiceHere == "vm0 executes 3 times: on host0 and on host1 and on host1")
}
