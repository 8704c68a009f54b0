import TestSupport
import Testing

@testable import Spec

struct ExpanderLivenessTests {
  @Test func `a host that lives passes for offline until it is heard of again`() throws {
    var walk = try Walk(.small(requests: [.migrate: 1], faults: [.falselyOffline: 1]))
    #expect(
      try walk.changes(by: "host1 lives and passes for offline") == [
        "host1 liveness: live → silent", "budget falselyOffline: 1 → 0",
      ])
    try walk.take("host1 lives and passes for offline")
    #expect(!walk.isQuiescent)
    try walk.take("hears of host1")
    #expect(walk.pool[Host(1)].liveness == .live && walk.isQuiescent)
  }

  @Test func `a host that passes for live is never found to be silent`() throws {
    var walk = try Walk(
      .monitored([.powerStateReset: 1], faults: [.hostLoss: 1, .neverOffline: 1]))
    try walk.take("host1 loses its power for good")
    let silent = "master xapi: has not heard of host1 for ten minutes: it is not live"
    #expect(walk.phrase.contains(silent))
    #expect(
      try walk.changes(by: "host1 passes for live") == [
        "host1 passesForLive: false → true", "budget neverOffline: 1 → 0",
      ])
    try walk.take("host1 passes for live")
    #expect(!walk.phrase.contains(silent) && walk.isQuiescent)
  }

  @Test func `without a monitor only a false alarm changes which hosts are live`() {
    let judged = Fault.allCases.filter { fault in
      var model = Sample.declared.model
      model.operatorActions = [:]
      model.hasHA = false
      model.protected = []
      model.faults = [fault: Allowance(1)]
      return model.judgesLiveness
    }
    #expect(judged == [.falselyOffline])
  }
}
