import Testing

@testable import Invariants
@testable import Spec

private func judgement(_ change: (inout PoolState) -> Void) throws -> Judgement {
  let bench = try Bench()
  var pool = bench.running
  change(&pool)
  return bench.judgement(of: .locationAgrees, in: pool, isQuiescent: true)
}

@Test func `LocationAgrees holds for a running VM and for a halted VM`() throws {
  let bench = try Bench()
  for pool in [bench.running, bench.halted] {
    #expect(bench.judgement(of: .locationAgrees, in: pool, isQuiescent: true) == .holds)
  }
}

@Test func `LocationAgrees is silent while something is under way`() throws {
  let bench = try Bench()
  var pool = bench.running
  pool[Bench.vm].residentOn = .null
  #expect(bench.judgement(of: .locationAgrees, in: pool) == .silent)
}

@Test func `LocationAgrees is violated if the database names no host or the wrong host`() throws {
  #expect(try judgement { $0[Bench.vm].residentOn = .null } == .violated)
  #expect(try judgement { $0[Bench.vm].residentOn = HostReference(Bench.there) } == .violated)
}

@Test func `LocationAgrees is violated if a host still knows a VM that is resident elsewhere`()
  throws
{
  #expect(try judgement { $0[Bench.there, Bench.vm, .original] = .with(.none) } == .violated)
}

@Test func `LocationAgrees is violated if the database names a host that does not know the VM`()
  throws
{
  #expect(
    try judgement {
      $0[Bench.here, Bench.vm, .original] = VMCopy()
      $0[Bench.vm].powerState = .halted
    } == .violated)
}

@Test(arguments: [Domain.none, .building, .superseded, .shutOff])
func `LocationAgrees does not accept every existing domain as alive`(_ domain: Domain) throws {
  #expect(try judgement { $0[Bench.here, Bench.vm, .original] = .with(domain) } == .violated)
}

@Test(arguments: [PowerState.halted, .suspended])
func `LocationAgrees is violated by a running VM that is marked off`(_ state: PowerState) throws {
  #expect(try judgement { $0[Bench.vm].powerState = state } == .violated)
}

@Test func `LocationAgrees is violated by a VM that is marked Paused and executes`() throws {
  #expect(try judgement { $0[Bench.vm].powerState = .paused } == .violated)
  // A second domain that is paused is no excuse.
  let both = try judgement {
    $0[Bench.vm].powerState = .paused
    $0[Bench.here, Bench.vm, .sourceTemporary] = .with(.built)
  }
  #expect(both == .violated)
}

@Test func `LocationAgrees is violated by a paused domain that is marked Running`() throws {
  let paused: (inout PoolState) -> Void = {
    $0[Bench.here, Bench.vm, .original] = .with(.built)
  }
  #expect(try judgement(paused) == .violated)
  let marked = try judgement {
    paused(&$0)
    $0[Bench.vm].powerState = .paused
  }
  #expect(marked == .holds)
}

@Test func `LocationAgrees takes a domain that is suspended in memory for Running, like xenopsd`()
  throws
{
  let suspended: (inout PoolState) -> Void = {
    $0[Bench.here, Bench.vm, .original] = .with(.suspended)
  }
  #expect(try judgement(suspended) == .holds)
  let marked = try judgement {
    suspended(&$0)
    $0[Bench.vm].powerState = .paused
  }
  #expect(marked == .violated)
}

@Test(arguments: [
  (Host?(Host(0)), true, true, PowerState.suspended, "power_state is Suspended, it has a domain"),
  (Host(0), true, false, .running, "power_state is Running, no domain of it is alive"),
  (nil, true, true, .running, "resident_on is null, known by host0"),
  (Host(1), true, true, .running, "resident_on is host1, known by host0"),
  (Host(0), true, true, .paused, "power_state is Paused, its domain executes"),
  (Host(1), false, false, .halted, "resident_on is host1, no xenopsd knows it"),
  (
    nil, true, true, .halted,
    "resident_on is null, known by host0; power_state is Halted, it has a domain"
  ),
])
func `LocationAgrees is explained by the database's record and by what the hosts know`(
  residentOn: Host?, isKnown: Bool, isRunning: Bool, state: PowerState, phrase: String
) throws {
  let found = try Property.locationAgrees.phrase {
    $0[VM(0)].residentOn = residentOn.map(HostReference.init) ?? .null
    $0[VM(0)].powerState = state
    if isKnown { $0[Host(0), VM(0), .original] = .with(isRunning ? .running : .none) }
  }
  #expect(found == "vm0: \(phrase)")
}

@Test func `LocationAgrees names every host that knows the VM, and the first VM that disagrees`()
  throws
{
  let phrase = try Property.locationAgrees.phrase {
    $0[VM(1)].powerState = .running
    $0[VM(1)].residentOn = HostReference(Host(1))
    for host in [Host(0), Host(1)] { $0[host, VM(1), .original] = .with(.running) }
  }
  #expect(phrase == "vm1: resident_on is host1, known by host0 and host1")
}

@Test(arguments: [
  (Domain.built, PowerState.running, "power_state is Running, its domain is paused"),
  (.suspended, .paused, "power_state is Paused, its domain is suspended"),
])
func `LocationAgrees is explained by what the domain is`(
  domain: Domain, state: PowerState, phrase: String
) throws {
  let found = try Property.locationAgrees.phrase {
    $0[VM(0)].residentOn = HostReference(Host(0))
    $0[VM(0)].powerState = state
    $0[Host(0), VM(0), .original] = .with(domain)
  }
  #expect(found == "vm0: \(phrase)")
}

@Test func `LocationAgrees is explained if and only if it is violated`() throws {
  let bench = try Bench()
  for here in Domain.allCases.map(VMCopy.with) + [VMCopy()] {
    for there in [VMCopy(), .with(.none), .with(.running)] {
      for reference in [.null, HostReference(Host(0)), HostReference(Host(1))] {
        for state in PowerState.allCases {
          var pool = bench.halted
          pool[Bench.here, Bench.vm, .original] = here
          pool[Bench.there, Bench.vm, .original] = there
          pool[Bench.vm].residentOn = reference
          pool[Bench.vm].powerState = state
          let judgement = bench.judgement(of: .locationAgrees, in: pool, isQuiescent: true)
          let violation = Violation(
            program: bench.machine.program, size: bench.machine.size, transition: nil,
            before: pool, pool: pool)
          let phrase = Property.locationAgrees.explanation(of: violation)
          #expect(phrase.isEmpty == (judgement == .holds), "\(phrase)")
        }
      }
    }
  }
}
