import Testing

@testable import Spec

private func likeness(_ model: Model) throws -> Likeness {
  Likeness(try PoolMachine(model))
}

struct LikenessTests {
  @Test func `hosts are alike if nothing that may happen distinguishes them`() throws {
    var model = Model.small(requests: [.migrate: 1], hosts: 4)
    #expect(try likeness(model).hosts == [[Host(1), Host(2), Host(3)]])
    #expect(try likeness(model).hostObstacle == nil)
    model.requests[.migrate] = Allowance(1, hosts: [Host(2), Host(3)])
    #expect(try likeness(model).hosts == [[Host(2), Host(3)]])
    model.faults[.xenopsdRestart] = Allowance(1, hosts: [Host(3)])
    #expect(try likeness(model).hosts == [])
    #expect(try likeness(model).hostObstacle == .nothingAlike)
  }

  @Test func `the initial master is unlike other hosts, and so is a host on which a VM begins`()
    throws
  {
    #expect(try likeness(.small(hosts: 2)).hosts == [])
    #expect(try likeness(.small(.running(Host(2)), hosts: 4)).hosts == [[Host(1), Host(3)]])
    #expect(try likeness(.small(.running(Host(1)), hosts: 4)).hosts == [[Host(2), Host(3)]])
  }

  @Test func `VMs are alike if they begin alike and the same may happen to them`() throws {
    var model = Model.small(.halted, .running(Host(0)), .halted, requests: [.start: 1])
    #expect(try likeness(model).vms == [[VM(0), VM(2)]])
    model.requests[.start] = Allowance(1, vms: [VM(0)])
    #expect(try likeness(model).vms == [])
    #expect(try likeness(model).vmObstacle == .nothingAlike)
  }

  @Test func `VMs that high availability protects are alike, and unlike all others`() throws {
    var model = Model.monitored(hasHA: true)
    model.initially = [.halted, .halted, .halted]
    model.protected = [VM(0), VM(2)]
    // The monitor takes them up in order, which is reported for the VMs that would be alike.
    #expect(try likeness(model).vmObstacle == .order(procedure: "HA.monitor"))
    model.protected = [VM(0)]
    model.initially = [.halted, .halted]
    #expect(try likeness(model).vmObstacle == .nothingAlike)
  }

  @Test func `steps that take up hosts or VMs in order distinguish them`() throws {
    var model = Model.small(
      .halted, .halted, requests: [.start: 1], hosts: 3, design: .polled)
    #expect(try likeness(model).hosts.count == 1 && likeness(model).vms.count == 1)
    model.faults[.xapiRestart] = Allowance(1)
    #expect(try likeness(model).hostObstacle == .order(procedure: "master.start"))
    #expect(try likeness(model).vmObstacle == .order(procedure: "xapi.start"))
    #expect(try likeness(model).hosts == [] && likeness(model).vms == [])
  }

  @Test func `a thread that begins with the first VM distinguishes VMs`() throws {
    let start = procedure(
      "xapi.start", [step("readXenopsd"), step("injectEvent", when: ["metadataPresent"])])
    let others = Design.small.procedures.filter { $0.name.value != "xapi.start" }
    let model = Model.small(
      .halted, .halted, requests: [.start: 1], faults: [.xapiRestart: 1],
      design: .made(of: [start] + others))
    #expect(try likeness(model).vmObstacle == .order(procedure: "xapi.start"))
    #expect(try likeness(model).vms == [])
  }

  @Test func `calls are alike if there are at least two`() throws {
    #expect(try !likeness(.small(requests: [.migrate: 1])).hasCalls)
    #expect(try likeness(.small(requests: [.migrate: 2])).hasCalls)
  }
}
