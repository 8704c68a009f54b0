import Testing

@testable import Spec

struct RebootTests {
  @Test func `xenopsd notices a guest that reboots, and hides that it has no domain`() throws {
    var walk = try Walk(.small(guest: [.reboot: 1], hosts: 1, design: .every))
    #expect(
      try walk.changes(by: "vm0 reboots on host0") == [
        "vm0 isDownForReboot: false → true", "host0 vm0 original domain: running → rebooting",
        "budget reboot: 1 → 0",
      ])
    try walk.take("vm0 reboots on host0", "notices that the guest of vm0 has shut down")
    try walk.take("markRebooting", "destroyDomain", "takeEvent", "readXenopsd")
    #expect(walk.pool[Host(0)].background.observation == .running)
    walk.settle()
    #expect(walk.pool[VM(0)].powerState == .running)
    #expect(walk.pool[Host(0), VM(0), .original].isExecuting)
    #expect(!walk.pool[VM(0)].isDownForReboot && !walk.pool[Host(0), VM(0)].operation.isRebooting)
  }

  @Test func `a xenopsd that dies between two domains forgets the reboot and its mark`() throws {
    var walk = try Walk(
      .small(guest: [.reboot: 1], faults: [.xenopsdRestart: 1], hosts: 1, design: .every))
    try walk.take("vm0 reboots", "notices that the guest", "markRebooting", "destroyDomain")
    try walk.take("host0's xenopsd dies")
    walk.settle()
    #expect(walk.pool[VM(0)].powerState == .halted)
    #expect(walk.pool[VM(0)].isDownForReboot && !walk.pool[VM(0)].stopWanted)
  }

  @Test
  func `a xenopsd that dies before it destroys the domain notices the reboot again when it starts`()
    throws
  {
    var walk = try Walk(
      .small(guest: [.reboot: 1], faults: [.xenopsdRestart: 1], hosts: 1, design: .every))
    try walk.take("vm0 reboots", "notices that the guest", "markRebooting")
    try walk.take("host0's xenopsd dies")
    walk.settle()
    #expect(walk.pool[Host(0), VM(0), .original].isExecuting)
    #expect(walk.pool[VM(0)].powerState == .running)
  }

  @Test func `a failed step of a reboot removes the mark before the clean-up`() throws {
    var walk = try Walk(.small(requests: [.cleanReboot: 1], hosts: 1, design: .every))
    try walk.take("VM.clean_reboot", "forward", "assertResident", "queueOperation")
    try walk.take("verifyPowerState", "markRebooting")
    walk.pool[Host(0), VM(0), .original].domain = .built
    try walk.take("shutDownGuest vm0 name=original  fails")
    #expect(!walk.pool[Host(0), VM(0)].operation.isRebooting)
    #expect(walk.phrase.contains("host0 xenopsd: checkDomain vm0 name=original"))
  }

  @Test func `a hard reboot starts a VM that is halted`() throws {
    var walk = try Walk(
      .small(requests: [.hardReboot: 1], guest: [.shutdown: 1], hosts: 1, design: .every))
    try walk.take("VM.hard_reboot", "admit", "cancelOperations", "awaitCancelled")
    try walk.take("vm0 shuts itself down")
    // All but the master.
    while let choice = walk.choices.first(where: {
      $0.isProtocolStep && !$0.phrase.contains("master")
    }) {
      walk.pool = choice.after
    }
    #expect(walk.pool[VM(0)].powerState == .halted)
    try walk.take("forward vm0 to=captured", "readPowerState", "pushMetadata vm0 as=startTemporary")
    walk.settle()
    #expect(walk.pool[Host(0), VM(0), .original].isExecuting)
    #expect(walk.pool[VM(0)].powerState == .running && walk.pool[VM(0)].operations.isEmpty)
  }
}
