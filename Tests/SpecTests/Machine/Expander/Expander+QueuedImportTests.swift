import Testing

@testable import Spec

struct ExpanderQueuedImportTests {
  private let imports = "host0 xenopsd: imports the metadata of vm0 that was queued"

  /// A pool of two hosts in which an import waits at the first.
  private func walk(
    _ queued: QueuedImport = .recreating, faults: [Fault: Int] = [:],
    _ change: (inout PoolState) -> Void
  ) throws -> Walk {
    var walk = try Walk(.small(.halted, faults: faults))
    walk.pool[Host(0), VM(0)].queuedImport = queued
    change(&walk.pool)
    return walk
  }

  @Test func `an import creates the metadata of a VM that has gone, without an event`() throws {
    let walk = try walk { _ in }
    #expect(
      try walk.changes(by: imports) == [
        "host0 vm0 original metadata: absent → present",
        "host0 vm0 queued import: recreating → none",
      ])
  }

  @Test func `an import only for a VM that is still known does nothing otherwise`() throws {
    let walk = try walk(.updating) { _ in }
    #expect(try walk.changes(by: imports) == ["host0 vm0 queued import: updating → none"])
  }

  @Test(arguments: [QueuedImport.recreating, .updating])
  func `an import leaves a VM that is known as it is`(queued: QueuedImport) throws {
    let walk = try walk(queued) { $0[Host(0), VM(0), .original].metadata = .presentWithImage }
    #expect(try walk.changes(by: imports) == ["host0 vm0 queued import: \(queued) → none"])
  }

  @Test func `an import waits for the operation and the receiving half`() throws {
    let busy = try walk { $0[Host(0), VM(0)].operation.programCounter = 12 }
    #expect(!busy.phrase.contains(imports))
    let receiving = try walk { $0[Host(0), VM(0)].receiver.programCounter = 12 }
    #expect(!receiving.phrase.contains(imports))
  }

  @Test func `an import is lost with its xenopsd and outlives the xapi that asked for it`() throws {
    var walk = try walk(faults: [.xenopsdRestart: 1, .xapiRestart: 1]) { _ in }
    try walk.take("host0's xapi dies")
    #expect(walk.pool[Host(0), VM(0)].queuedImport == .recreating)
    try walk.take("host0's xenopsd dies")
    #expect(walk.pool[Host(0), VM(0)].queuedImport == .none)
  }
}
