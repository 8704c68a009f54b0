import Testing

@testable import Spec

/// How the source of a migration learns that its destination failed.
struct PoolMachineStreamTests {
  /// A migration whose destination fails at `restoreDevices`, with a clean-up of its own.
  private func failing(cleanUp: [StepDeclaration]) throws -> Walk {
    var design = Design.small
    let destination = design.index(of: "migrate.destination") ?? 0
    let unpause = design.procedures[destination].steps.firstIndex { $0.step.value == "unpause" }
    design.procedures[destination].steps.insert(
      step("restoreDevices", ["name": "original", "refused": "possibly"]), at: unpause ?? 0)
    design.procedures[design.index(of: "migrate.destination.failed") ?? 0].steps = cleanUp
    var walk = try Walk(.small(requests: [.migrate: 1], design: design))
    try walk.take("to host1", "forward", "queueOperation", "importMetadata", "openStream")
    try walk.take("createDomain", "sendReady", "awaitReady", "copyMemory", "suspendDomain")
    try walk.take("sendMemory", "receiveMemory", "rename vm0 from=original", "sendGoAhead")
    try walk.take("awaitGoAhead", "rename vm0 from=destinationTemporary")
    try walk.take("restoreDevices vm0 name=original refused=possibly  fails")
    return walk
  }

  @Test func `in a design without the message Error the failure ends the stream`() throws {
    let walk = try failing(cleanUp: [step("destroyDomain", ["name": "original"])])
    #expect(walk.pool[Host(1), VM(0)].receiver.stream == .broken)
    #expect(walk.phrase.contains("host0 xenopsd: awaitDone vm0  fails"))
  }

  @Test func `in a design with the message Error the source waits for it`() throws {
    var walk = try failing(
      cleanUp: [step("destroyDomain", ["name": "original"]), step("sendError")])
    #expect(walk.pool[Host(1), VM(0)].receiver.stream == .open)
    #expect(!walk.phrase.contains { $0.hasPrefix("host0 xenopsd: awaitDone") })
    try walk.take("destroyDomain vm0 name=original", "sendError")
    #expect(walk.phrase.contains("host0 xenopsd: awaitDone vm0  fails"))
  }

  @Test func `a clean-up that fails before that message leaves the source waiting for ever`() throws
  {
    var walk = try failing(
      cleanUp: [
        step("destroyDomain", ["name": "destinationTemporary", "unknown": "fails"]),
        step("sendError"),
      ])
    try walk.take("destroyDomain vm0 name=destinationTemporary unknown=fails  fails")
    walk.settle()
    #expect(walk.isQuiescent)
    #expect(walk.pool[Host(1), VM(0)].receiver.stream == .open)
    #expect(walk.pool[Host(0), VM(0)].operation.isStreaming)
  }
}
