import Testing

@testable import Spec

struct ExpanderStepsTests {
  /// A walk to an event for a VM on a host, with an answer that may be lost.
  private func event(on host: Int) throws -> Walk {
    var walk = try Walk(
      .small(.running(Host(host)), guest: [.update: 1], faults: [.replyLoss: 1]))
    try walk.take("reports something", "takeEvent", "readXenopsd")
    return walk
  }

  @Test func `a slave's write whose answer is lost takes effect, and is repeated`() throws {
    var walk = try event(on: 1)
    let lost = "host1 xapi events: setResidentOn vm0  the answer is lost"
    #expect(walk.phrase.first == lost)
    walk.pool[VM(0)].residentOn = .null
    #expect(
      try walk.changes(by: lost) == ["vm0 residentOn: null → host1", "budget replyLoss: 1 → 0"])
    let transition = try walk.take(lost)
    #expect(transition.cause == .stepWithoutReply)
    #expect(!transition.hasFailed)
    #expect(transition.effects == .setResidentOn)
    // In the meantime another host writes; the repetition overwrites that.
    walk.pool[VM(0)].residentOn = HostReference(Host(0))
    #expect(walk.phrase == ["host1 xapi events: setResidentOn vm0"])
    try walk.take("setResidentOn")
    #expect(walk.pool[VM(0)].residentOn == HostReference(Host(1)))
  }

  @Test func `nothing is lost between the master and its own database`() throws {
    let walk = try event(on: 0)
    #expect(walk.phrase == ["host0 xapi events: setResidentOn vm0"])
  }

  @Test func `an import of metadata whose answer is lost takes effect, and the migration fails`()
    throws
  {
    var walk = try Walk(.small(requests: [.migrate: 1], faults: [.replyLoss: 1]))
    try walk.take("to host1", "forward", "queueOperation")
    let transition = try walk.take("importMetadata vm0 as=destinationTemporary  fails")
    #expect(transition.cause == .stepWithoutReply)
    #expect(transition.hasFailed)
    #expect(walk.pool[Host(1), VM(0), .destinationTemporary].metadata == .present)
    #expect(walk.pool.budgets[.replyLoss] == 0)
    #expect(
      walk.settle().prefix(2) == [
        "host0 xenopsd: checkDomain vm0 name=original",
        "host0 xenopsd: destroyDomain vm0 name=sourceTemporary",
      ])
  }

  @Test func `the answer of a forwarded call is lost, and the call goes on without its caller`()
    throws
  {
    var walk = try Walk(.small(.halted, requests: [.start: 1], faults: [.replyLoss: 1]))
    try walk.take("to host1", "forward")
    let lost = "fault: the connection of a call on vm0 to host1 is lost, and with it the answer"
    #expect(
      try walk.changes(by: lost) == [
        "call0 master at: 14 → 16", "call0 isConnected: true → false", "budget replyLoss: 1 → 0",
      ])
    try walk.take(lost, "releaseOperation")
    #expect(walk.pool[VM(0)].operations == [])
    walk.settle()
    #expect(walk.pool[Host(1), VM(0), .original].domain == .running)
    #expect(walk.pool[call: 0] == Call())
  }

  @Test func `no answer is lost on the master's own host`() throws {
    var walk = try Walk(.small(.halted, requests: [.start: 1], faults: [.replyLoss: 1]))
    try walk.take("to host0", "forward")
    #expect(walk.phrase == ["host0 xapi call: pushMetadata vm0 as=startTemporary"])
  }

  @Test func `answers are lost only on the hosts that the model names`() throws {
    var model = Model.small(.running(Host(1)), guest: [.update: 1])
    model.faults = [.replyLoss: Allowance(1, hosts: [Host(0)])]
    var walk = try Walk(model)
    try walk.take("reports something", "takeEvent", "readXenopsd")
    #expect(walk.phrase == ["host1 xapi events: setResidentOn vm0"])
  }

  @Test func `a step that is repeated leaves the thread where it is`() throws {
    var walk = try Walk(.small(guest: [.shutdown: 1]))
    try walk.take("shuts itself down", "notices", "checkDomain")
    #expect(walk.phrase.contains("host0 xenopsd: checkDomain vm0 name=any"))
    #expect(walk.pool[Host(0), VM(0), .original].domain == .none)
  }

  @Test func `a step that is refused ends its thread`() throws {
    var design = Design.small
    design.procedures[design.index(of: "start.master") ?? 0].steps.insert(
      step("captureHost"), at: 0)
    var walk = try Walk(.small(requests: [.start: 1], design: design))
    try walk.take("to host1")
    let transition = try walk.take("master xapi: admit vm0  fails")
    #expect(transition.hasFailed)
    #expect(transition.effects == .callFailed)
    #expect(walk.pool[call: 0] == Call())
  }

  @Test func `the master's half reports its success`() throws {
    var walk = try Walk(.small(.halted, requests: [.start: 1]))
    try walk.take("to host0")
    walk.pool[call: 0].masterCounter += 2  // As if the host had answered.
    let transition = try walk.take("releaseOperation")
    #expect(transition.effects == .callSucceeded)
  }

  @Test func `the master's half reports its failure at the end of its clean-up`() throws {
    var walk = try Walk(.small(.halted, requests: [.start: 1], faults: [.replyLoss: 1]))
    try walk.take("to host1", "forward")
    let lost = try walk.take(
      "the connection of a call on vm0 to host1 is lost, and with it the answer")
    #expect(lost.effects == [])
    let transition = try walk.take("releaseOperation")
    #expect(transition.effects == .callFailed)
  }

  @Test func `a call that fails has no answer to lose`() throws {
    var walk = try Walk(.small(requests: [.migrate: 1], faults: [.replyLoss: 1]))
    try walk.take("to host1", "forward", "queueOperation")
    // The destination's xenopsd cannot be reached.
    walk.pool[Host(1)].xenopsd = .down
    let imports = walk.choices.filter { $0.phrase.contains("importMetadata") }
    #expect(imports.map(\.transition.cause) == [.step])
    #expect(imports.map(\.transition.hasFailed) == [true])
  }

  @Test func `each transition has the effects of its own step`() throws {
    var walk = try Walk(.small(.running(Host(0)), .running(Host(1)), guest: [.update: 2]))
    try walk.take("vm0 reports something", "takeEvent", "readXenopsd", "vm1 reports something")
    let steps = walk.choices.filter(\.isProtocolStep)
    #expect(
      steps.map(\.phrase) == [
        "host0 xapi events: setResidentOn vm0", "host1 xapi events: takeEvent vm1",
      ])
    #expect(steps.map(\.transition.effects) == [.setResidentOn, []])
  }
}
