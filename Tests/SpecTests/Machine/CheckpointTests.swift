import Testing

@testable import Spec

struct CheckpointTests {
  @Test func `a VM that a checkpoint has suspended stays resident, and runs again on its host`()
    throws
  {
    var walk = try Walk(.small(requests: [.checkpoint: 1, .revert: 1], design: .keeping))
    try walk.take("VM.checkpoint")
    while !walk.phrase.contains(where: { $0.contains("cloneVM") }),
      let choice = walk.choices.first(where: \.isProtocolStep)
    {
      walk.pool = choice.after
    }
    #expect(walk.pool[VM(0)].powerState == .suspended)
    #expect(walk.pool[VM(0)].residentOn == HostReference(Host(0)))
    walk.settle()
    #expect(walk.pool[Host(0), VM(0), .original].isExecuting)
    #expect(walk.pool[VM(0)].powerState == .running)
    #expect(walk.pool[VM(0)].snapshotResidentOn == HostReference(Host(0)))

    try walk.take("VM.revert")
    walk.settle()
    #expect(walk.pool[VM(0)].powerState == .halted && walk.pool[VM(0)].residentOn == .null)
  }

  @Test func `a revert of a halted VM is not forwarded`() throws {
    var walk = try Walk(
      .small(.halted, requests: [.checkpoint: 1, .revert: 1], hosts: 1, design: .every))
    walk.pool[VM(0)].hasSnapshot = true
    try walk.take("VM.revert", "readPowerState", "copyVMFields", "releaseOperation")
    #expect(walk.isQuiescent)
  }

  @Test func `a migration can be cancelled while it is current, and then the VM runs on`() throws {
    var walk = try Walk(.small(requests: [.migrate: 1, .cancelMigration: 1], design: .every))
    #expect(!walk.phrase.contains { $0.contains("cancel of VM.pool_migrate") })
    try walk.take("VM.pool_migrate of vm0 to host1", "forward", "queueOperation")
    try walk.take("cancel of VM.pool_migrate", "cancelOperations", "importMetadata", "openStream")
    try walk.take("createDomain", "sendReady", "awaitReady")
    let failed = try walk.take("copyMemory vm0  fails")
    #expect(failed.effects == [])
    let ended = try walk.take(
      "host0 xenopsd: checkDomain", "host0 xenopsd: destroyDomain", "host0 xenopsd: removeMetadata")
    #expect(ended.effects == .cancelled)
    walk.settle()
    #expect(walk.pool[Host(0), VM(0), .original].isExecuting)
    #expect(walk.pool[VM(0)].operations.isEmpty)
  }
}

extension Design {
  /// Every operation, with events that distinguish suspended from halted and skip checkpoints.
  fileprivate static let keeping: Design = {
    var design = every
    let conditions = ["metadataPresent", "notRunning", "noXenopsdOperation"]
    design.procedures[1] = procedure(
      "event",
      [
        step("takeEvent"), step("readXenopsd"), step("setResidentOn", when: ["metadataPresent"]),
        step("writePowerState", when: ["running"]),
        step("saveMetadata", when: ["suspended", "noXenopsdOperation"]),
        step("writePowerState", when: conditions),
        step("removeMetadata", ["name": "original"], when: conditions),
        step("call", ["procedure": "clear"], when: conditions + ["noCheckpoint"]),
      ])
    return design
  }()
}
