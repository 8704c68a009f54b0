import Testing

@testable import Spec

struct ExpanderRequestsTests {
  @Test func `a request is admitted, spends its budget and takes a call slot`() throws {
    let walk = try Walk(.small(.halted, requests: [.start: 2]))
    #expect(
      walk.phrase == [
        "client: VM.start of vm0 to host0: admitted", "client: VM.start of vm0 to host1: admitted",
      ])
    #expect(
      try walk.changes(by: "to host1") == [
        "vm0 operations: none → start", "call0 master at: 0 → 13", "call0 chosen: host0 → host1",
        "budget start: 2 → 1",
      ])
  }

  @Test func `the transition records the request`() throws {
    var walk = try Walk(.small(.halted, requests: [.start: 1]))
    let transition = try walk.take("to host1")
    #expect(transition.cause == .request)
    #expect(transition.operation == .start)
    #expect(transition.chosen == 1)
    #expect(transition.effects == .admitted)
    #expect(!transition.hasFailed)
  }

  @Test func `a request that would not be admitted cannot be made`() throws {
    #expect(try Walk(.small(requests: [.start: 1])).phrase == [])
    #expect(try Walk(.small(.halted, requests: [.migrate: 1])).phrase == [])
  }

  @Test func `no request is made without a budget`() throws {
    var walk = try Walk(.small(.halted, .halted, requests: [.start: 1]))
    try walk.take("vm0 to host0")
    #expect(!walk.phrase.contains { $0.hasPrefix("client") })
  }

  @Test(arguments: [Daemon.starting, .down])
  func `no request is made while the master does not serve`(daemon: Daemon) throws {
    var walk = try Walk(.small(.halted, requests: [.start: 1]))
    walk.pool[Host(0)].xapi = daemon
    #expect(!walk.phrase.contains { $0.hasPrefix("client") })
  }

  @Test func `a client names only the hosts and VMs that the model allows`() throws {
    var model = Model.small(.halted, .halted, requests: [.start: 1])
    model.requests = [.start: Allowance(1, hosts: [Host(1)], vms: [VM(1)])]
    #expect(try Walk(model).phrase == ["client: VM.start of vm1 to host1: admitted"])
  }

  @Test func `the VM's current host comes last`() throws {
    let walk = try Walk(.small(.running(Host(1)), requests: [.migrate: 1], hosts: 3))
    #expect(
      walk.phrase == [2, 0, 1].map { "client: VM.pool_migrate of vm0 to host\($0): admitted" })
  }

  @Test func `a guest acts on the host where it executes, and spends its budget`() throws {
    let walk = try Walk(.small(.running(Host(1)), guest: [.shutdown: 1, .update: 1]))
    #expect(
      try walk.changes(by: "vm0 shuts itself down on host1") == [
        "vm0 stopWanted: false → true", "host1 vm0 original domain: running → shutOff",
        "budget shutdown: 1 → 0",
      ])
    #expect(
      try walk.changes(by: "vm0 reports something on host1") == [
        "host1 vm0 isDirty: false → true", "budget update: 1 → 0",
      ])
    #expect(try Walk(.small(.halted, guest: [.shutdown: 1, .update: 1])).phrase == [])
  }

  @Test func `nothing is reported twice, under a temporary uuid, or by a dead xenopsd`() throws {
    var walk = try Walk(.small(guest: [.update: 1]))
    let quiet = walk.pool
    walk.pool[Host(0), VM(0)].isDirty = true
    #expect(walk.phrase == ["host0 xapi events: takeEvent vm0"])
    walk.pool = quiet
    walk.pool[Host(0)].xenopsd = .down
    #expect(walk.phrase == ["host0 xenopsd: starts again"])
    walk.pool = quiet
    walk.pool[Host(0), VM(0), .startTemporary] = quiet[Host(0), VM(0), .original]
    walk.pool[Host(0), VM(0), .original] = VMCopy()
    #expect(walk.phrase == [])
  }

  @Test func `a guest can ignore only what it is asked for, and only once in an operation`() throws
  {
    var walk = try Walk(
      .small(requests: [.cleanShutdown: 1], guest: [.ignore: 2], design: .whole))
    let ignores = "guest: vm0 ignores the request of host0's xenopsd"
    #expect(!walk.phrase.contains(ignores))
    while !walk.phrase.contains(ignores) { pool(of: &walk) }
    #expect(
      try walk.changes(by: ignores) == [
        "host0 vm0 isIgnored: false → true", "budget ignore: 2 → 1",
      ])
    try walk.take(ignores)
    #expect(!walk.phrase.contains(ignores))
  }

  @Test func `a guest of a protected VM that shuts itself down has failed, if the pool says so`()
    throws
  {
    for reboots in [true, false] {
      var model = Model.monitored(hasHA: true)
      model.guest[.shutdown] = Allowance(1)
      model.rebootsOnInternalShutdown = reboots
      let changes = try Walk(model).changes(by: "vm0 shuts itself down")
      #expect(changes.contains("vm0 guestStopped: false → true") == reboots)
      #expect(changes.contains("vm0 stopWanted: false → true"))
    }
  }

  private func pool(of walk: inout Walk) {
    let next = walk.choices.first { !$0.phrase.hasPrefix("guest") }
    if let next { walk.pool = next.after }
  }

  @Test func `a pool in which a request is sure to come is not quiet until it has come`() throws {
    var model = Model.small(requests: [.migrate: 1])
    #expect(try Walk(model).isQuiescent)
    model.requests[.migrate]?.isSure = true
    #expect(try !Walk(model).isQuiescent)
    // The VM is not running, so the request would be refused.
    var halted = Model.small(.halted, requests: [.migrate: 1])
    halted.requests[.migrate]?.isSure = true
    #expect(try Walk(halted).isQuiescent)
  }

  @Test func `a guest that crashes leaves its domain behind, and nobody wanted that`() throws {
    let walk = try Walk(.small(.running(Host(1)), guest: [.crash: 1]))
    #expect(
      try walk.changes(by: "vm0 crashes on host1") == [
        "host1 vm0 original domain: running → shutOff", "budget crash: 1 → 0",
      ])
  }

  @Test func `xenopsd boots a VM again that has shut down, if that is what it is to do`() throws {
    var design = Design.small
    let index = try #require(design.index(of: "xenopsd.domainShutDown"))
    design.procedures[index].steps = [
      step("destroyDomain", ["name": "original"]), step("createDomain", ["name": "original"]),
      step("buildDomain", ["name": "original"]), step("unpause", ["name": "original"]),
    ]
    var walk = try Walk(.small(guest: [.shutdown: 1], design: design))
    try walk.take(
      "vm0 shuts itself down", "notices that the domain", "destroyDomain", "createDomain",
      "buildDomain", "unpause")
    #expect(walk.pool[Host(0), VM(0), .original].isExecuting)
    #expect(!walk.pool[VM(0)].stopWanted && !walk.pool[VM(0)].isDownForReboot)
  }

  @Test func `a migration that goes elsewhere does not go to the VM's own host`() throws {
    var model = Model.small(.running(Host(1)), requests: [.migrate: 1])
    model.requests[.migrate]?.isElsewhere = true
    #expect(try Walk(model).phrase == ["client: VM.pool_migrate of vm0 to host0: admitted"])
  }
}
