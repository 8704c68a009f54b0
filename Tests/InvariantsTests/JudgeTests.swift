import Explorer
import Testing

@testable import Invariants
@testable import Spec

@Test func `a judge that asks one property is silent about the others`() throws {
  var pool = try Bench().running
  pool[Bench.there, Bench.vm, .original] = .with(.running)
  let everything = try Bench().judge.findings(of: pool, isQuiescent: true)
  let bits: (Property) -> UInt64 = { 1 << UInt64($0.number) }
  let violated = [
    Property.singleExecution, .uniqueUUID, .locationAgrees, .memoryIsCounted,
  ].map(bits).reduce(0, |)
  let holding = [
    Property.typeOK, .noLeftovers, .everyCallEnds, .noStaleResidentOn, .rebootedVMRuns,
    .executesUnderOwnUUID, .runningVMExecutes, .noStaleReservation, .checkpointedVMRuns,
  ].map(bits).reduce(0, |)
  #expect(everything == Findings(applied: violated | holding, violated: violated))
  for property in Property.allCases {
    let alone = try Bench(asking: [property]).judge.findings(of: pool, isQuiescent: true)
    #expect(alone.applied == everything.applied & bits(property), "\(property)")
    #expect(alone.violated == everything.violated & bits(property), "\(property)")
  }
}

@Test func `a quiescent property is asked only of states at rest`() throws {
  let bench = try Bench()
  var pool = bench.running
  pool[Bench.vm].residentOn = HostReference(Bench.there)
  #expect(bench.judgement(of: .locationAgrees, in: pool, isQuiescent: true) == .violated)
  for property in Property.allCases where property.kind == .quiescent {
    #expect(bench.judgement(of: property, in: pool, isQuiescent: false) == .silent)
  }
}

@Test func `a judge that asks no property finds nothing`() throws {
  let bench = try Bench(asking: [])
  var pool = bench.running
  pool[Bench.there, Bench.vm, .original] = .with(.running)
  #expect(bench.judge.findings(of: pool, isQuiescent: true) == Findings())
  #expect(bench.judge.count == Property.allCases.count)
}

@Test func `a transition without effects yields no findings, whatever the states around it`() throws
{
  let bench = try Bench()
  for property in Property.allCases where property.kind == .transition {
    #expect(
      bench.judgement(
        of: property, [], by: .writePowerState, in: .event, from: bench.running, to: bench.halted)
        == .silent)
  }
}

@Test func `a transition with several effects is judged for each of them`() throws {
  let bench = try Bench()
  let effects: Effects = [.wrotePowerState, .clearedResidentOn]
  var after = bench.running
  after[Bench.vm].powerState = .halted
  for property in [Property.noFalseHalt, .conditionalClear] {
    let found = bench.judgement(
      of: property, effects, by: .writePowerState, in: .event, on: Bench.there,
      from: bench.running, to: after)
    #expect(found == .violated, "\(property)")
  }
}
