import Testing

@testable import Spec

struct PoolMachineLabelsTests {
  @Test func `labels are the positions of the program, followed by the happenings`() throws {
    let machine = try PoolMachine(.busy)
    #expect(machine.program.instructions.count == 61)
    #expect(machine.labelCount == 61 + 29)
    #expect(
      Happening.all.map(\.phrase) == [
        "a xapi starts", "a xenopsd starts", "a xenopsd notices a domain that shut down",
        "a xenopsd notices a guest that reboots",
        "a xenopsd imports metadata from its queue", "a host boots again",
        "a host is reachable again", "the database is written out",
        "nothing is heard of a host for ten minutes", "a host is heard of again",
        "a host that is cut off resets itself", "a guest shuts down",
        "a guest reports something", "a guest reboots", "a guest ignores a request",
        "a guest crashes",
        "fault: a xapi dies",
        "fault: a xenopsd dies", "fault: a host loses its power",
        "fault: a host loses its power for good", "fault: a host is cut off",
        "fault: the database goes back in time", "fault: another host becomes the master",
        "fault: another host becomes the master, and the old one goes on",
        "fault: a migration loses its connection", "fault: an answer is lost",
        "fault: a host that lives passes for offline", "fault: a host passes for live for ever",
        "fault: a step fails by itself",
      ])
    #expect(Happening.all.map(\.number) == Array(0..<29))
  }

  @Test func `each transition is counted under its own label`() throws {
    var walk = try Walk(.busy)
    func labels() -> [Int] { walk.choices.map { walk.machine.label(of: $0.transition) } }
    // start.master and migrate.master, for either host; the guest; the two restarts of two hosts.
    #expect(labels() == [12, 12, 17, 17, 72, 73, 77, 78, 77, 78])
    try walk.take("vm0 shuts itself down on host0", "host1's xapi dies", "host1's xenopsd dies")
    #expect(labels() == [63, 61, 62, 12, 12, 17, 17])
    try walk.take("host1 xapi", "host1 xenopsd", "vm0 to host1", "forward", "queueOperation")
    walk.pool[Host(0), VM(0), .original].domain = .running
    walk.pool[Host(1)] = HostRecord()
    #expect(labels().contains(61 + Happening.fault(.replyLoss).number))
  }

  @Test func `a transition can be found again by its index`() throws {
    let walk = try Walk(.busy)
    let choices = walk.choices
    for (position, choice) in choices.enumerated() {
      let found = try #require(walk.machine.transition(at: position, from: walk.pool))
      #expect(walk.machine.phrase(of: found, from: walk.pool) == choice.phrase.after(": "))
    }
    #expect(walk.machine.transition(at: choices.count, from: walk.pool) == nil)
  }
}

extension String {
  /// The text after the first occurrence of a separator.
  fileprivate func after(_ separator: String) -> String {
    ranges(of: separator).first.map { String(self[$0.upperBound...]) } ?? self
  }
}
