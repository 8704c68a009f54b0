import Testing

@testable import Invariants
@testable import Spec

/// The property's judgement of a step of an operation, for a given `resident_on`.
private func judgement(
  _ effects: Effects, by kind: StepKind, in entry: ProcedureName, resident: Host?,
  after: Host? = nil
) throws -> Judgement {
  let bench = try Bench()
  var (before, later) = (bench.halted, bench.halted)
  before[Bench.vm].residentOn = resident.map(HostReference.init) ?? .null
  later[Bench.vm].residentOn = after.map(HostReference.init) ?? .null
  return bench.judgement(
    of: .startGuard, effects, by: kind, in: entry, from: before, to: later)
}

@Test(arguments: [Operation.start, .resume])
func `StartGuard holds for a start or resume of a VM that is resident nowhere`(
  _ operation: Operation
) throws {
  #expect(
    try judgement(.admitted, by: .admit, in: .master(operation), resident: nil) == .holds)
}

@Test(arguments: [Operation.start, .resume])
func `StartGuard is violated if the VM is resident on any host`(_ operation: Operation) throws {
  for host in [Bench.here, Bench.there] {
    #expect(
      try judgement(.admitted, by: .admit, in: .master(operation), resident: host) == .violated)
  }
}

@Test(arguments: [Operation.start, .resume])
func `StartGuard is judged again when the host begins, some time after admission`(
  _ operation: Operation
) throws {
  let entry = ProcedureName.host(operation)
  #expect(
    try judgement(.pushedMetadata, by: .pushMetadata, in: entry, resident: Bench.there)
      == .violated)
  #expect(try judgement(.pushedMetadata, by: .pushMetadata, in: entry, resident: nil) == .holds)
}

@Test func `StartGuard lets a start that has claimed the VM find it resident on its own host only`()
  throws
{
  var design = Design.bench
  let start = try #require(design.index(of: ProcedureName.master(.start).spelling))
  design.procedures[start].steps[0].arguments.append((Declared("claim"), Declared("chosen")))
  let bench = try Bench(of: design)
  for (resident, expected) in [
    (HostReference(Bench.here), Judgement.holds), (HostReference(Bench.there), .violated),
    (.null, .violated),
  ] {
    var before = bench.halted
    before[Bench.vm].residentOn = resident
    let found = bench.judgement(
      of: .startGuard, .pushedMetadata, by: .pushMetadata, in: .host(.start), from: before)
    #expect(found == expected)
  }
}

@Test func `StartGuard judges resident_on before the step, not after it`() throws {
  #expect(
    try judgement(
      .admitted, by: .admit, in: .master(.start), resident: nil, after: Bench.here) == .holds)
}

@Test(arguments: [Operation.migrate, .suspend, .cleanShutdown, .hardShutdown])
func `StartGuard is silent about operations on a VM that must be resident`(
  _ operation: Operation
) throws {
  #expect(
    try judgement(.admitted, by: .admit, in: .master(operation), resident: Bench.here) == .silent)
}

@Test func `StartGuard is silent about the metadata that a migration imports`() throws {
  #expect(
    try judgement(
      .pushedMetadata, by: .importMetadata, in: .xenopsd(.migrate), resident: Bench.here) == .silent
  )
}

@Test func `StartGuard lets the resume inside a checkpoint find the VM resident on its own host`()
  throws
{
  let entry = ProcedureName.host(.checkpoint)
  for (host, expected) in [(Bench.here, Judgement.holds), (Bench.there, .violated)] {
    #expect(
      try judgement(.pushedMetadata, by: .pushMetadata, in: entry, resident: host) == expected)
  }
  #expect(try judgement(.pushedMetadata, by: .pushMetadata, in: entry, resident: nil) == .holds)
}

@Test func `StartGuard judges the start inside a hard reboot like any other`() throws {
  let entry = ProcedureName.host(.hardReboot)
  #expect(
    try judgement(.pushedMetadata, by: .pushMetadata, in: entry, resident: Bench.here)
      == .violated)
  #expect(try judgement(.pushedMetadata, by: .pushMetadata, in: entry, resident: nil) == .holds)
}

@Test func `StartGuard is explained by the host where the VM was resident`() throws {
  let phrase = try Property.startGuard.phrase(after: .pushedMetadata, by: .host) {
    $0[VM(0)].residentOn = HostReference(Host(1))
    $0[VM(1)].residentOn = HostReference(Host(0))
  }
  #expect(phrase == "vm1 was resident on host0 when its start or resume went on")
}
