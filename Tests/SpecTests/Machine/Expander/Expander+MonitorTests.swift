import Testing

@testable import Spec

struct ExpanderMonitorTests {
  @Test func `an operator can declare dead a host that cannot be reached`() throws {
    var walk = try Walk(.monitored([.declareHostDead: 1], faults: [.managementPartition: 1]))
    #expect(!walk.phrase.contains { $0.hasPrefix("operator") })
    try walk.take("host1 is cut off", "operator: Host.declare_dead of host1")
    try walk.take("sampleResidents host1", "forEachVM", "writePowerState", "clearResidentOn")
    try walk.take("setHostDead host1")
    #expect(walk.pool[VM(0)].powerState == .halted)
    #expect(walk.pool[Host(1)].liveness == .declaredDead)
    #expect(walk.pool.monitor == BackgroundThread())
    // Without high availability the VM runs on.
    #expect(walk.pool[Host(1), VM(0), .original].isExecuting)
  }

  @Test func `there is one declaration at a time, and it dies with the master's xapi`() throws {
    var walk = try Walk(
      .monitored([.declareHostDead: 2], faults: [.managementPartition: 1, .xapiRestart: 1]))
    try walk.take("host1 is cut off", "operator: Host.declare_dead of host1")
    #expect(!walk.phrase.contains { $0.hasPrefix("operator") })
    try walk.take("host0's xapi dies")
    #expect(walk.pool.monitor == BackgroundThread())
  }

  @Test func `a VM can be reset only if its host cannot be reached`() throws {
    var walk = try Walk(.monitored([.powerStateReset: 2], faults: [.managementPartition: 1]))
    try walk.take("operator: VM.power_state_reset of vm0")
    #expect(
      walk.phrase.contains(
        "master xapi monitor: assertHost host1 is=hostUnreachable which=residentOn  fails"))
    try walk.take("assertHost", "host1 is cut off", "operator: VM.power_state_reset of vm0")
    try walk.take("assertHost", "writePowerState", "clearResidentOn")
    #expect(walk.pool[VM(0)].powerState == .halted)
  }

  @Test func `a host becomes live when the master hears from it, and not live when it is silent`()
    throws
  {
    var walk = try Walk(.monitored([.declareHostDead: 1], faults: [.managementPartition: 1]))
    try walk.take("host1 is cut off", "has not heard of host1 for ten minutes")
    #expect(walk.pool[Host(1)].liveness == .silent)
    try walk.take("can be reached again", "hears of host1")
    #expect(walk.pool[Host(1)].isLive)
  }

  @Test func `under high availability, a host is not live again while the monitor is busy`() throws
  {
    var walk = try Walk(.monitored(faults: [.hostCrash: 1], hasHA: true))
    try walk.take("host1 loses its power", "awaitHostLoss", "sampleResidents", "setHostDead")
    try walk.take("host1: boots", "host1 xapi: starts again")
    try walk.take("host1 xenopsd: starts again")
    while walk.pool[Host(1)].xapi != .up { try walk.takeAny(beginning: "host1 xapi start-up") }
    #expect(!walk.phrase.contains { $0.contains("hears of host1") })
    while walk.pool.monitor.programCounter != 0 {
      try walk.takeAny(beginning: "master xapi monitor")
    }
    try walk.take("hears of host1")
  }

  @Test func `liveness is not tracked if nobody can declare a host dead`() throws {
    let walk = try Walk(.monitored(faults: [.managementPartition: 1]))
    #expect(walk.machine.program.ranges[Int(Actor.monitor.rawValue)].count == 0)
    var cutOff = walk
    try cutOff.take("host1 is cut off")
    #expect(cutOff.phrase == ["host1: can be reached again"])
  }

  @Test func `a pool is not quiescent while an operator is sure to act`() throws {
    var model = Model.monitored([.declareHostDead: 1], faults: [.hostLoss: 1])
    var walk = try Walk(model)
    try walk.take("host1 loses its power for good", "has not heard of host1")
    #expect(walk.isQuiescent)
    model.operatorActions[.declareHostDead]?.isSure = true
    walk = try Walk(model)
    try walk.take("host1 loses its power for good", "has not heard of host1")
    #expect(!walk.isQuiescent)
  }

  @Test func `nothing is forwarded to a forgotten host`() throws {
    var walk = try Walk(.monitored([.forgetHost: 1], requests: [.start: 1]))
    walk.pool[VM(0)] = VMRecord()
    walk.pool[Host(1)].liveness = .silent
    try walk.take("operator: Host.destroy of host1", "assertNoResidents host1", "forgetHost host1")
    #expect(walk.phrase == ["client: VM.start of vm0 to host0: admitted"])
  }

  @Test func `under high availability a host that is cut off resets itself, and its VM is started`()
    throws
  {
    var walk = try Walk(.monitored(faults: [.managementPartition: 1], hasHA: true))
    try walk.take("host1 is cut off", "host1 xhad: resets the host")
    #expect(walk.pool[Host(1)].power == .off)
    #expect(!walk.pool[Host(1), VM(0), .original].isPresent)
    #expect(!walk.phrase.contains("host1: boots, empty"))
    try walk.take("awaitHostLoss host1", "sampleResidents", "setHostDead host1", "forEachVM")
    try walk.take("writePowerState", "clearResidentOn", "startProtected vm0 on host0", "admit vm0")
    #expect(walk.pool[VM(0)].operations == Operations(.start))
  }
}
