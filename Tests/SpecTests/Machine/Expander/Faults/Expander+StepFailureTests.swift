import Testing

@testable import Spec

struct ExpanderStepFailureTests {
  /// The small design, in which some steps may fail by themselves.
  private static func design(failing: [(procedure: String, step: Int)]) -> Design {
    var design = Design.small
    for place in failing {
      design.procedures[design.index(of: place.procedure) ?? 0].steps[place.step].fails = Declared(
        "possibly")
    }
    return design
  }

  private static let failing = design(failing: [
    ("start.xenopsd", 1), ("event", 1), ("xapi.start", 1), ("migrate.destination", 2),
  ])

  private func model(
    _ initially: InitialVM..., requests: [Spec.Operation: Int] = [:],
    guest: [GuestAction: Int] = [:], faults: [Fault: Int] = [.stepFailure: 1],
    design: Design = Self.failing
  ) -> Model {
    var model = Model.small(requests: requests, guest: guest, faults: faults, design: design)
    if !initially.isEmpty { model.initially = initially }
    return model
  }

  @Test func `a step that fails by itself has no effect, and its thread goes to its clean-up`()
    throws
  {
    var walk = try Walk(model(.halted, requests: [.start: 1]))
    try walk.take(
      "VM.start of vm0 to host1", "forward", "pushMetadata", "queueOperation", "createDomain")
    let before = walk.pool
    let failed = try walk.take("buildDomain vm0 name=startTemporary  fails by itself")
    #expect(failed.cause == .stepFails)
    #expect(failed.hasFailed)
    #expect(walk.pool[Host(1), VM(0), .startTemporary] == before[Host(1), VM(0), .startTemporary])
    #expect(walk.pool.budgets[.stepFailure] == 0)
    #expect(walk.phrase.contains { $0.hasPrefix("host1 xenopsd: destroyDomain") })
  }

  @Test func `a step fails by itself only while the budget lasts and where the fault may strike`()
    throws
  {
    for (faults, hosts) in [([Fault.stepFailure: 0], 0..<2), ([.stepFailure: 1], 0..<1)] {
      var model = model(.halted, requests: [.start: 1], faults: faults)
      model.faults[.stepFailure]?.hosts = hosts.map { Host($0) }
      var walk = try Walk(model)
      try walk.take(
        "VM.start of vm0 to host1", "forward", "pushMetadata", "queueOperation", "createDomain")
      #expect(!walk.phrase.contains { $0.contains("by itself") })
    }
  }

  @Test func `a step that has to wait does not fail by itself`() throws {
    var walk = try Walk(model(requests: [.migrate: 1]))
    try walk.take(
      "to host1", "forward", "queueOperation", "importMetadata", "openStream", "createDomain",
      "sendReady", "awaitReady", "copyMemory", "suspendDomain")
    #expect(!walk.phrase.contains { $0.contains("receiveMemory") })
    try walk.take("sendMemory")
    #expect(
      walk.phrase.contains {
        $0.contains("receiveMemory vm0 name=destinationTemporary  fails by itself")
      })
  }

  @Test func `a step that fails anyway does not also fail by itself`() throws {
    var walk = try Walk(
      model(requests: [.migrate: 1], faults: [.stepFailure: 1, .migrationLinkLoss: 1]))
    try walk.take(
      "to host1", "forward", "queueOperation", "importMetadata", "openStream", "createDomain",
      "sendReady", "loses its connection")
    #expect(walk.phrase.filter { $0.contains("receiveMemory") }.count == 1)
  }

  @Test func `an event whose handling fails counts as handled`() throws {
    var walk = try Walk(
      model(
        .halted, requests: [.start: 1], guest: [.update: 1],
        design: Self.design(failing: [("event", 1)])))
    try walk.take(
      "VM.start of vm0 to host1", "forward", "pushMetadata", "queueOperation", "createDomain",
      "buildDomain", "rename", "markSurvivable", "unpause", "takeEvent",
      "reports something")
    #expect(walk.pool[call: 0].barrier == .one)
    try walk.take("readXenopsd vm0  fails by itself")
    #expect(walk.pool[Host(1)].background == BackgroundThread())
    #expect(walk.pool[call: 0].barrier == .passed)
  }

  @Test func `an exception in the start-up leaves a xapi that serves without an event thread`()
    throws
  {
    var walk = try Walk(
      model(
        requests: [.migrate: 1], guest: [.update: 1], faults: [.stepFailure: 1, .xapiRestart: 2]))
    try walk.take("host0's xapi dies", "starts again", "forEachVM")
    let failed = try walk.take("readXenopsd vm0  fails by itself")
    #expect(failed.hasFailed)
    #expect(walk.pool[Host(0)].xapi == .up)
    #expect(!walk.pool[Host(0)].hasEventThread)
    try walk.take("reports something")
    #expect(!walk.phrase.contains { $0.hasPrefix("host0 xapi events") })
    #expect(walk.pool.barrier(at: Host(0), for: VM(0)) == .lost)
    #expect(walk.phrase.contains { $0.contains("VM.pool_migrate") })
    try walk.take("host0's xapi dies", "starts again")
    #expect(walk.pool[Host(0)].hasEventThread)
  }

  @Test func `what only the fault needs is not stored without it`() throws {
    func layout(_ design: Design, _ faults: [Fault: Int]) throws -> Int {
      let model = model(requests: [.migrate: 1], faults: faults, design: design)
      return PoolLayout(model, try PoolMachine(model).program).bitCount
    }
    let faults: [Fault: Int] = [.xapiRestart: 1]
    #expect(try layout(Self.failing, faults) == layout(.small, faults))
    let withFault: [Fault: Int] = [.xapiRestart: 1, .stepFailure: 1]
    // The budget, and whether each of the two hosts has an event thread.
    #expect(try layout(Self.failing, withFault) == layout(.small, faults) + 3)
  }

  @Test func `a clean-up that only such a failure needs is not laid out without the fault`() throws
  {
    var design = Self.failing
    design.procedures[design.index(of: "xapi.start") ?? 0].onFailure = Declared("notStarted")
    design.procedures.append(procedure("notStarted", [step("injectEvent")]))
    let without = try PoolMachine(model(faults: [.xapiRestart: 1], design: design)).program
    let with = try PoolMachine(model(design: design)).program
    #expect(!without.procedureNames.contains("notStarted"))
    #expect(with.procedureNames.contains("notStarted"))
  }

  @Test func `a start-up with a clean-up has an event thread in any case`() throws {
    var design = Self.failing
    design.procedures[design.index(of: "xapi.start") ?? 0].onFailure = Declared("notStarted")
    design.procedures.append(procedure("notStarted", [step("injectEvent")]))
    var walk = try Walk(model(faults: [.stepFailure: 1, .xapiRestart: 1], design: design))
    try walk.take(
      "host0's xapi dies", "starts again", "forEachVM", "fails by itself", "injectEvent")
    #expect(walk.pool[Host(0)].xapi == .up)
    #expect(walk.pool[Host(0)].hasEventThread)
  }
}
