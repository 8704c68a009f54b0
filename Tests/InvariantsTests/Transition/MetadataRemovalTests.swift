import Testing

@testable import Invariants
@testable import Spec

/// The property's judgement when the event thread of host 0 removes the VM's metadata.
private func removing(_ bench: Bench, _ change: (inout PoolState) -> Void) -> Judgement {
  var before = bench.running
  before[Bench.here, Bench.vm, .original].domain = .none
  change(&before)
  return bench.judgement(
    of: .metadataRemoval, .removedMetadata, by: .removeMetadata, in: .event, from: before)
}

@Test func `MetadataRemoval holds when no operation needs the metadata`() throws {
  #expect(removing(try Bench()) { _ in } == .holds)
}

@Test func `MetadataRemoval is violated during an operation that needs the metadata`() throws {
  let bench = try Bench()
  let position = bench.position(of: .createDomain, in: .xenopsd(.resume))
  let onHost: (Host) -> Judgement = { host in
    removing(bench) { $0[host, Bench.vm].operation.programCounter = position }
  }
  #expect(onHost(Bench.here) == .violated)
  #expect(onHost(Bench.there) == .holds)
}

@Test func `MetadataRemoval allows a start that brings its own metadata`() throws {
  let bench = try Bench()
  let position = bench.position(of: .createDomain, in: .xenopsd(.start))
  #expect(
    removing(bench) { $0[Bench.here, Bench.vm].operation.programCounter = position } == .holds)
}

@Test(arguments: [Operation.migrate, .suspend, .cleanShutdown, .hardShutdown])
func `MetadataRemoval allows operations that fail without a domain anyway`(
  _ operation: Operation
) throws {
  let bench = try Bench()
  let position = bench.machine.program.position(of: .xenopsd(operation))
  #expect(
    removing(bench) { $0[Bench.here, Bench.vm].operation.programCounter = position } == .holds)
}

@Test func `MetadataRemoval is violated between a push and its operation`() throws {
  let bench = try Bench()
  func with(_ kind: StepKind, of operation: Operation, on host: Host, _ vm: VM) -> Judgement {
    let position = bench.position(of: kind, in: .host(operation))
    return removing(bench) {
      $0[call: 0].hostCounter = position
      $0[call: 0].host = host
      $0[call: 0].vm = vm
    }
  }
  #expect(with(.queueOperation, of: .resume, on: Bench.here, Bench.vm) == .violated)
  // Before the push there is nothing to lose; once queued, the operation itself is judged.
  #expect(with(.pushMetadata, of: .resume, on: Bench.here, Bench.vm) == .holds)
  #expect(with(.awaitOperation, of: .resume, on: Bench.here, Bench.vm) == .holds)
  // Another call's push, to another host, for another VM, or under a temporary uuid.
  #expect(with(.queueOperation, of: .resume, on: Bench.there, Bench.vm) == .holds)
  #expect(with(.queueOperation, of: .resume, on: Bench.here, VM(1)) == .holds)
  #expect(with(.queueOperation, of: .start, on: Bench.here, Bench.vm) == .holds)
  #expect(with(.queueOperation, of: .suspend, on: Bench.here, Bench.vm) == .holds)
}

@Test func `MetadataRemoval judges a removal by a call like one by the event thread`() throws {
  let bench = try Bench()
  var pool = bench.running
  let entry = ProcedureName.host(.suspend)
  func removing() -> Judgement {
    bench.judgement(
      of: .metadataRemoval, .removedMetadata, by: .removeMetadata, in: entry, from: pool)
  }
  #expect(removing() == .holds)
  pool[Bench.here, Bench.vm].operation.programCounter = bench.position(
    of: .createDomain, in: .xenopsd(.resume))
  #expect(removing() == .violated)
}

@Test func `MetadataRemoval is silent about metadata that a xenopsd operation removes itself`()
  throws
{
  let bench = try Bench()
  var pool = bench.running
  pool[Bench.here, Bench.vm].operation.programCounter = bench.position(
    of: .createDomain, in: .xenopsd(.start))
  #expect(
    bench.judgement(
      of: .metadataRemoval, .removedMetadata, by: .removeMetadata, in: .xenopsd(.migrate),
      from: pool) == .silent)
}

@Test func `MetadataRemoval is violated while a reboot still has to create its domain`() throws {
  for entry in [ProcedureName.xenopsd(.hardReboot), .domainRebooted] {
    let bench = try Bench()
    let position = bench.position(of: .createDomain, in: entry)
    #expect(
      removing(bench) { $0[Bench.here, Bench.vm].operation.programCounter = position }
        == .violated, "\(entry.spelling)")
  }
  // A reboot that still has to find a domain fails without one, with or without metadata.
  let bench = try Bench()
  let position = bench.position(of: .verifyPowerState, in: .xenopsd(.hardReboot))
  #expect(
    removing(bench) { $0[Bench.here, Bench.vm].operation.programCounter = position } == .holds)
}

@Test func `MetadataRemoval is explained by the host that removed the metadata`() throws {
  #expect(
    try Property.metadataRemoval.phrase(after: .removedMetadata)
      == "host1 removed the metadata of vm1 that an operation under way still needed")
}
