import Testing

@testable import Spec

/// Streams: whichever end dies first, nothing of the connection is left when both are gone.
struct MachineTablesCallsTests {
  /// A migration whose stream is open, and whose destination has created its domain.
  private func migration(
    _ faults: [Fault: Int] = [:], guest: [GuestAction: Int] = [:]
  ) throws -> Walk {
    var walk = try Walk(.small(requests: [.migrate: 1], guest: guest, faults: faults))
    try walk.take("to host1", "forward", "queueOperation", "importMetadata", "openStream")
    return walk
  }

  private func expectNoStream(_ walk: Walk, sourceLocation: SourceLocation = #_sourceLocation) {
    for host in [Host(0), Host(1)] {
      #expect(
        walk.pool[host, VM(0)].receiver == ReceiverThread(), sourceLocation: sourceLocation)
      #expect(
        walk.pool[host, VM(0)].operation == OperationThread(), sourceLocation: sourceLocation)
    }
  }

  @Test func `a successful migration leaves no stream`() throws {
    var walk = try migration()
    walk.settle()
    expectNoStream(walk)
    #expect(walk.pool[VM(0)].residentOn == HostReference(Host(1)))
    #expect(walk.pool[Host(1), VM(0), .original].domain == .running)
    #expect(!walk.pool.hasTemporaryName(of: VM(0), walk.machine.size))
  }

  @Test func `a receiving half that has ended keeps the stream for the source's last message`()
    throws
  {
    var walk = try migration()
    while !walk.phrase.contains(where: { $0.contains("sendDone") }) {
      walk.pool = try #require(walk.choices.first).after
    }
    try walk.take("sendDone")
    #expect(walk.pool[Host(1), VM(0)].receiver.programCounter == 0)
    #expect(walk.pool[Host(1), VM(0)].receiver.stream == .done)
    #expect(walk.pool[Host(1), VM(0)].receiver.peer == Host(0))
    try walk.take("awaitDone")
    #expect(walk.pool[Host(1), VM(0)].receiver.stream == .open)
  }

  @Test func `a source that dies first breaks the stream, and the receiver forgets it`() throws {
    var walk = try migration([.xenopsdRestart: 2])
    try walk.take("host0's xenopsd dies")
    #expect(walk.pool[Host(1), VM(0)].receiver.stream == .broken)
    #expect(walk.pool[Host(1), VM(0)].receiver.programCounter != 0)
    try walk.take("host1's xenopsd dies")
    expectNoStream(walk)
  }

  @Test func `a receiver that dies first leaves a broken stream, and the source forgets it`() throws
  {
    var walk = try migration([.xenopsdRestart: 2])
    try walk.take("host1's xenopsd dies")
    #expect(walk.pool[Host(1), VM(0)].receiver.stream == .broken)
    #expect(walk.pool[Host(1), VM(0)].receiver.programCounter == 0)
    #expect(walk.pool[Host(0), VM(0)].operation.isStreaming)
    try walk.take("host0's xenopsd dies")
    expectNoStream(walk)
  }

  @Test func `a source that fails closes its end at once`() throws {
    var walk = try migration([.migrationLinkLoss: 1])
    try walk.take("loses its connection", "awaitReady vm0  fails")
    #expect(!walk.pool[Host(0), VM(0)].operation.isStreaming)
    #expect(walk.pool[Host(1), VM(0)].receiver.stream == .broken)
    walk.settle()
    expectNoStream(walk)
    #expect(walk.pool[Host(0), VM(0), .original].domain == .running)
    #expect(walk.pool[VM(0)].residentOn == HostReference(Host(0)))
  }

  @Test func `a receiver that fails breaks the stream at once`() throws {
    var walk = try migration()
    walk.pool[Host(1), VM(0), .destinationTemporary].metadata = .absent
    try walk.take("createDomain vm0 name=destinationTemporary  fails")
    #expect(walk.pool[Host(1), VM(0)].receiver.stream == .broken)
    try walk.take("name=destinationTemporary", "removeMetadata vm0 name=destinationTemporary")
    #expect(walk.pool[Host(1), VM(0)].receiver.programCounter == 0)
    #expect(walk.pool[Host(1), VM(0)].receiver.stream == .broken)
    walk.settle()
    expectNoStream(walk)
  }

  @Test func `a migration to the VM's current host leaves no stream`() throws {
    var walk = try Walk(.small(requests: [.migrate: 1]))
    try walk.take("to host0")
    walk.settle()
    #expect(walk.isQuiescent)
    expectNoStream(walk)
  }

  @Test func `no way of losing both ends leaves a stream`() throws {
    let order = [Fault.xenopsdRestart, .migrationLinkLoss]
    for steps in 0..<20 {
      for first in [0, 1] {
        var walk = try migration([order[0]: 2, order[1]: 1])
        for _ in 0..<steps {
          guard let choice = walk.choices.first(where: \.isProtocolStep) else { break }
          walk.pool = choice.after
        }
        try walk.take("host\(first)'s xenopsd dies", "host\(1 - first)'s xenopsd dies")
        expectNoStream(walk)
        walk.settle()
        #expect(walk.isQuiescent)
      }
    }
  }

  @Test func `an operation that ends moves only its own call on`() throws {
    var walk = try Walk(.small(.halted, .halted, requests: [.start: 2]))
    try walk.take("vm0 to host1", "forward", "pushMetadata", "queueOperation")
    try walk.take("vm1 to host1", "forward vm1", "pushMetadata vm1", "queueOperation vm1")
    let waiting = walk.pool[call: 0].hostCounter
    #expect(walk.pool[call: 1].hostCounter == waiting)
    for name in ["createDomain vm1", "buildDomain", "rename", "markSurvivable", "unpause"] {
      try walk.take(name)
    }
    #expect(walk.pool[call: 0].hostCounter == waiting)
    #expect(walk.pool[call: 1].hostCounter == waiting + 1)
  }
}
