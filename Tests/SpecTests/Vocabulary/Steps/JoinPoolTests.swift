import Testing

@testable import Spec

struct JoinPoolTests {
  /// Lets the monitor deal with the loss of a host, and that host be declared dead.
  private static func deal(with host: Host) -> (inout StepContext) -> Void {
    {
      $0.pool.monitor.programCounter = 7
      $0.pool.monitor.peer = host
      $0.pool[host].liveness = .declaredDead
    }
  }

  @Test func `a host is live from then on`() {
    take(.joinPool, by: .background) { $0.pool[Host(1)].liveness = .declaredDead }.expect(
      .done, changes: ["host1 liveness: declaredDead → live"])
    take(.joinPool, by: .background).expect(.done)
  }

  @Test func `a host waits while the monitor deals with its loss, and not with another's`() {
    take(.joinPool, by: .background, prepare: Self.deal(with: Host(1))).expect(.blocked)
    take(.joinPool, by: .background, prepare: Self.deal(with: Host(0))).expect(.done)
  }

  @Test func `a host waits for the database`() {
    take(.joinPool, by: .background) { $0.pool[Host(0)].xapi = .down }.expect(.blocked)
  }

  @Test func `after a boot the master looks at the pool, once, and admits nothing meanwhile`() {
    take(.joinPool, choice: 1, spawning: 9, by: .background) {
      $0.pool[Host(1)].hasUnreportedBoot = true
    }.expect(
      .done,
      changes: [
        "host1 hasUnreportedBoot: true → false", "overview at: 0 → 9", "isKnown: true → false",
      ])
    take(.joinPool, choice: 1, spawning: 9, by: .background).expect(.done)
  }

  @Test func `without an overview the boot stays unreported`() {
    take(.joinPool, by: .background) { $0.pool[Host(1)].hasUnreportedBoot = true }.expect(.done)
  }

  @Test func `only the start-up of a xapi has the step`() throws {
    var design = Design.least
    let event = try #require(design.index(of: "event"))
    design.procedures[event].steps.append(step("joinPool"))
    #expect(
      mistakes(in: design).contains {
        $0.contains("only a xapi that starts has a loss that may go on")
      })
  }
}
