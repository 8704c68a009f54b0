import Testing

@testable import Invariants
@testable import Spec

/// A design that reserves memory.
private let reserving: Design = {
  var design = Design.bench
  if let start = design.index(of: "start.master") {
    let step = StepDeclaration(Declared(StepKind.reserve.spelling))
    design.procedures[start].steps.insert(step, at: 1)
  }
  return design
}()

private func judgement(
  isQuiescent: Bool = true, _ change: (inout PoolState) -> Void
) throws -> Judgement {
  let bench = try Bench(of: reserving)
  var pool = bench.running
  change(&pool)
  return bench.judgement(of: .noStaleReservation, in: pool, isQuiescent: isQuiescent)
}

@Test func `NoStaleReservation holds if nothing is reserved`() throws {
  #expect(try judgement { _ in } == .holds)
}

@Test func `NoStaleReservation is violated by a reservation without an operation`() throws {
  for host in [Bench.here, Bench.there] {
    #expect(try judgement { $0[Bench.vm].scheduledOn = HostReference(host) } == .violated)
  }
  // It is no excuse that the VM is there.
  let halted = try judgement {
    $0[Bench.vm].scheduledOn = HostReference(Bench.there)
    $0[Bench.there, Bench.vm, .original] = .with(.running)
  }
  #expect(halted == .violated)
}

@Test func `NoStaleReservation is silent about a VM with a current operation`() throws {
  let found = try judgement {
    $0[Bench.vm].scheduledOn = HostReference(Bench.there)
    $0[Bench.vm].operations = Operations(.migrate)
  }
  #expect(found == .silent)
}

@Test func `NoStaleReservation is silent while something is under way, or without a master`() throws
{
  let reserved: (inout PoolState) -> Void = {
    $0[Bench.vm].scheduledOn = HostReference(Bench.there)
  }
  #expect(try judgement(isQuiescent: false, reserved) == .silent)
  let lost = try judgement {
    reserved(&$0)
    $0[Bench.here].xapi = .down
  }
  #expect(lost == .silent)
}

@Test func `NoStaleReservation is explained by the host that reserves the memory`() throws {
  let reserved: (inout PoolState) -> Void = { $0[VM(1)].scheduledOn = HostReference(Host(0)) }
  #expect(
    try Property.noStaleReservation.phrase(ofState: reserved)
      == "host0 reserves memory for vm1, which has no current operation")
  let current = try Property.noStaleReservation.phrase {
    reserved(&$0)
    $0[VM(1)].operations = Operations(.start)
  }
  #expect(current == "")
}
