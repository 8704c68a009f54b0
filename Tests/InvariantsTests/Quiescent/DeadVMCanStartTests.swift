import Testing

@testable import Invariants
@testable import Spec

/// The property's judgement of a suspended VM with saved metadata, after a change.
private func judgement(
  of design: Design = .bench, isQuiescent: Bool = true, _ change: (inout PoolState) -> Void
) throws -> Judgement {
  let bench = try Bench(of: design)
  var pool = bench.halted
  pool[Bench.vm].powerState = .suspended
  pool[Bench.vm].image = .complete
  pool[Bench.vm].hasBootRecord = true
  change(&pool)
  return bench.judgement(of: .deadVMCanStart, in: pool, isQuiescent: isQuiescent)
}

@Test func `DeadVMCanStart holds for a halted VM, and for one whose image can be resumed`() throws {
  #expect(try judgement { $0[Bench.vm].powerState = .halted } == .holds)
  #expect(try judgement { _ in } == .holds)
}

@Test(arguments: [PowerState.running, .paused])
func `DeadVMCanStart is violated by a VM that is marked alive`(_ state: PowerState) throws {
  #expect(try judgement { $0[Bench.vm].powerState = state } == .violated)
}

@Test(arguments: [SuspendImage.none, .incomplete, .consumed])
func `DeadVMCanStart is violated by a suspended VM without a whole image`(
  _ image: SuspendImage
) throws {
  #expect(try judgement { $0[Bench.vm].image = image } == .violated)
  let halted = try judgement {
    $0[Bench.vm].image = image
    $0[Bench.vm].powerState = .halted
  }
  #expect(halted == .holds)
}

@Test func `DeadVMCanStart is violated by a suspended VM without its boot record`() throws {
  #expect(try judgement { $0[Bench.vm].hasBootRecord = false } == .violated)
}

@Test(arguments: [PowerState.halted, .suspended])
func `DeadVMCanStart is violated by a leftover operation`(_ state: PowerState) throws {
  let found = try judgement {
    $0[Bench.vm].powerState = state
    $0[Bench.vm].operations = Operations(.migrate)
  }
  #expect(found == .violated)
}

@Test(arguments: [PowerState.halted, .suspended])
func `DeadVMCanStart checks what the design checks before it admits a start or a resume`(
  _ state: PowerState
) throws {
  let change: (inout PoolState) -> Void = {
    $0[Bench.vm].powerState = state
    $0[Bench.vm].residentOn = HostReference(Bench.there)
  }
  // The bench checks it before a start, and through a call before a resume.
  #expect(try judgement(change) == .violated)
  #expect(try judgement(of: .unguarded, change) == .holds)
}

@Test func `the conditions of an operation are those of its design, requested or not`() {
  #expect(
    Design.bench.conditions(of: .start) == Conditions([.powerStateHalted, .notResident]))
  #expect(
    Design.bench.conditions(of: .resume) == Conditions([.powerStateSuspended, .notResident]))
  #expect(Design.bench.conditions(of: .migrate) == [])
  let empty = Design(name: "empty", source: "", procedures: [])
  #expect(empty.conditions(of: .start) == [])
}

@Test func `DeadVMCanStart is silent about a VM that executes, under any uuid`() throws {
  for name in Name.allCases {
    let found = try judgement {
      $0[Bench.vm].powerState = .running
      $0[Bench.there, Bench.vm, name] = .with(.running)
    }
    #expect(found == .silent)
  }
}

/// The property's judgement of a VM that is marked Paused, on the host of a copy or elsewhere.
private func paused(
  _ name: Name, isResident: Bool, _ change: (inout PoolState) -> Void = { _ in }
) throws -> Judgement {
  try judgement {
    $0[Bench.vm].powerState = .paused
    $0[Bench.vm].residentOn = HostReference(isResident ? Bench.there : Bench.here)
    $0[Bench.there, Bench.vm, name] = .with(.built)
    change(&$0)
  }
}

@Test func `DeadVMCanStart takes a paused domain for alive where the database says that it is`()
  throws
{
  #expect(try paused(.original, isResident: true) == .silent)
  #expect(try paused(.original, isResident: false) == .violated)
  #expect(try paused(.startTemporary, isResident: true) == .violated)
  #expect(
    try paused(.original, isResident: true) { $0[Bench.there].isForgotten = true } == .violated)
}

@Test func `DeadVMCanStart is violated by a suspended copy that nobody will resume`() throws {
  for name in Name.allCases {
    let found = try judgement {
      $0[Bench.vm].powerState = .running
      $0[Bench.vm].residentOn = HostReference(Bench.there)
      $0[Bench.there, Bench.vm, name] = .with(.suspended)
    }
    #expect(found == .violated)
  }
}

@Test(arguments: Domain.allCases.filter { $0 != .running })
func `DeadVMCanStart does not accept every domain as alive`(_ domain: Domain) throws {
  let found = try judgement {
    $0[Bench.vm].powerState = .running
    $0[Bench.there, Bench.vm, .original] = .with(domain)
  }
  #expect(found == .violated)
}

@Test func `DeadVMCanStart is silent while something is under way`() throws {
  #expect(try judgement(isQuiescent: false) { $0[Bench.vm].powerState = .running } == .silent)
}

@Test func `DeadVMCanStart is explained by every obstacle to a start`() throws {
  let beginning = "no domain of vm1 is alive, and none can be started: "
  func phrase(_ change: (inout VMRecord) -> Void) throws -> String {
    try Property.deadVMCanStart.phrase { change(&$0[VM(1)]) }
  }
  #expect(try phrase { $0.residentOn = .null } == "")
  #expect(
    try phrase { $0.residentOn = HostReference(Host(1)) }
      == beginning + "power_state Halted, resident_on host1")
  #expect(
    try phrase { $0.powerState = .running }
      == beginning + "power_state Running, resident_on null")
  let suspended = try phrase {
    $0.powerState = .suspended
    $0.operations = Operations(.suspend)
  }
  #expect(
    suspended
      == beginning + "power_state Suspended, resident_on null, suspend image none, no boot record, "
      + "current_operations suspend")
  let whole = try phrase {
    $0.powerState = .suspended
    $0.image = .complete
    $0.hasBootRecord = true
  }
  #expect(whole == "")
}
