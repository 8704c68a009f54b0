import Testing

@testable import Spec

struct StepContextPlaceTests {
  private func place(_ change: (inout StepContext) -> Void) -> Conditions {
    let thread = ThreadIdentity(actor: .host, host: Host(1), vm: VM(1), call: 1)
    var context = StepContext(pool: PoolState(), thread: thread, size: stepSize)
    change(&context)
    return context.place
  }

  @Test func `a half on the master's host is on the master`() {
    #expect(place { $0.pool.master = Host(1) }.contains(Conditions(.onMaster)))
    #expect(place { $0.pool.master = Host(0) }.contains(Conditions(.onSlave)))
  }

  @Test func `of two masters, the one counts that has admitted the call`() {
    let found = place {
      $0.pool.master = Host(0)
      $0.pool.other.master = HostReference(Host(1))
      $0.call.isOfOtherMaster = true
    }
    #expect(found.contains(Conditions(.onMaster)) && !found.contains(Conditions(.onSlave)))
  }

  @Test func `a half is on the host that the client chose, or on another`() {
    #expect(place { $0.call.chosen = Host(1) }.contains(Conditions(.onChosenHost)))
    #expect(place { $0.call.chosen = Host(0) }.contains(Conditions(.notOnChosenHost)))
  }

  @Test func `a step is left out where its condition on the place does not hold`() throws {
    for (condition, isTaken) in [("onChosenHost", false), ("notOnChosenHost", true)] {
      var design = Design.small
      let host = try #require(design.index(of: "migrate.host"))
      let begins = [step("assertResident"), step("assertResident", when: [condition])]
      design.procedures[host].steps.insert(contentsOf: begins, at: 0)
      var walk = try Walk(.small(.running(Host(1)), requests: [.migrate: 1], design: design))
      try walk.take("to host0", "forward", "assertResident")
      #expect(
        walk.phrase.contains { $0.hasPrefix("host1 xapi call: assertResident") } == isTaken)
    }
  }

  @Test func `the first step of a half is taken wherever it is, so it cannot ask`() {
    let design = Design.least(and: "migrate.host", step("assertResident", when: ["onMaster"]))
    #expect(
      mistakes(in: design, requests: [.migrate]).contains {
        $0.contains("\"migrate.host\" begins with this step wherever it is")
      })
  }

  @Test func `only a call whose client chooses a host can ask for it`() {
    let design = Design.least(
      and: "suspend.host", step("assertResident", when: ["onChosenHost"]))
    #expect(
      mistakes(in: design, requests: [.suspend]).contains {
        $0.contains("VM.suspend has no host that a client chooses")
      })
  }
}
