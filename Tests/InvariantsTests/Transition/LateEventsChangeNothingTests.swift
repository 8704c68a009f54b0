import Testing

@testable import Invariants
@testable import Spec

/// The property's judgement of a thread that changes `resident_on` from host 1 to host 0.
private func setting(
  _ copy: VMCopy, was resident: Host? = Bench.there, effects: Effects = .setResidentOn,
  in entry: ProcedureName = .event, by kind: StepKind = .readXenopsd
) throws -> Judgement {
  let bench = try Bench()
  var before = bench.running
  before[Bench.here, Bench.vm, .original] = copy
  before[Bench.vm].residentOn = resident.map(HostReference.init) ?? .null
  var after = before
  after[Bench.vm].residentOn = HostReference(Bench.here)
  return bench.judgement(
    of: .lateEventsChangeNothing, effects, by: kind, in: entry, from: before, to: after)
}

@Test
func
  `LateEventsChangeNothing holds for a host whose xenopsd knows the VM, with or without a domain`()
  throws
{
  for domain in Domain.allCases {
    #expect(try setting(.with(domain)) == .holds)
    #expect(try setting(.with(domain), was: nil) == .holds)
  }
}

@Test func `LateEventsChangeNothing is violated if xenopsd no longer knows the VM`() throws {
  #expect(try setting(VMCopy()) == .violated)
  #expect(try setting(VMCopy(), was: nil) == .violated)
}

@Test func `LateEventsChangeNothing is silent if the VM is resident there already`() throws {
  #expect(try setting(VMCopy(), was: Bench.here) == .silent)
}

@Test(arguments: [Name.destinationTemporary, .sourceTemporary, .startTemporary])
func `LateEventsChangeNothing does not accept a temporary uuid as the VM's own`(_ name: Name) throws
{
  let bench = try Bench()
  var before = bench.halted
  before[Bench.here, Bench.vm, name] = .with(.suspended)
  var after = before
  after[Bench.vm].residentOn = HostReference(Bench.here)
  let found = bench.judgement(
    of: .lateEventsChangeNothing, .setResidentOn, by: .readXenopsd, in: .event, from: before,
    to: after)
  // A domain that a migration has suspended is in limbo as long as no xenopsd knows the VM.
  #expect(found == (name == .sourceTemporary ? .holds : .violated))
}

@Test(arguments: [(true, Judgement.violated), (false, .holds)])
func `LateEventsChangeNothing excuses events before the master knows the pool`(
  isKnown: Bool, judgement: Judgement
) throws {
  let bench = try Bench()
  var before = bench.halted
  before.isKnown = isKnown
  var after = before
  after[Bench.vm].residentOn = HostReference(Bench.here)
  let found = bench.judgement(
    of: .lateEventsChangeNothing, .setResidentOn, by: .readXenopsd, in: .event, from: before,
    to: after)
  #expect(found == judgement)
}

@Test func `LateEventsChangeNothing is silent about writes that change nothing`() throws {
  #expect(try setting(VMCopy(), was: Bench.here) == .silent)
}

@Test func `LateEventsChangeNothing is silent about calls and about other effects`() throws {
  #expect(try setting(VMCopy(), in: .host(.start), by: .pushMetadata) == .silent)
  #expect(try setting(VMCopy(), effects: .clearedResidentOn) == .silent)
}

@Test func `LateEventsChangeNothing is explained by the host that set resident_on to itself`()
  throws
{
  #expect(
    try Property.lateEventsChangeNothing.phrase(after: .setResidentOn)
      == "host1 set resident_on of vm1 to itself, and its xenopsd did not know it any more")
}
