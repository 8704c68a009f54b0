import Testing

@testable import Spec

struct ReadablePoolReachabilityTests {
  @Test(arguments: [
    (Daemon.up, true, true), (.servingDatabase, true, true), (.starting, true, false),
    (.down, false, false),
  ])
  func `the master reaches its database as soon as it runs, others once it is served`(
    xapi: Daemon, master: Bool, other: Bool
  ) {
    var pool = PoolState()
    pool.master = Host(1)
    pool[Host(1)].xapi = xapi
    #expect(pool.reachesDatabase(from: Host(1)) == master)
    #expect(pool.reachesDatabase(from: Host(0)) == other)
  }

  @Test func `a host that is cut off reaches only itself`() {
    var pool = PoolState()
    pool[Host(1)].isCutOff = true
    #expect(pool.canSpeak(Host(1), Host(1)))
    #expect(!pool.canSpeak(Host(1), Host(0)) && !pool.canSpeak(Host(0), Host(1)))
    #expect(pool.canSpeak(Host(0), Host(2)))
    #expect(!pool.reachesDatabase(from: Host(1)) && pool.reachesDatabase(from: Host(2)))
    pool.master = Host(1)
    #expect(pool.reachesDatabase(from: Host(1)) && !pool.reachesDatabase(from: Host(2)))
  }

  @Test(arguments: Daemon.allCases)
  func `only a xapi that is up serves calls`(xapi: Daemon) {
    var pool = PoolState()
    pool[Host(1)].xapi = xapi
    #expect(pool.serves(Host(1), callsFrom: Host(0)) == (xapi == .up))
    pool[Host(0)].isCutOff = true
    #expect(!pool.serves(Host(1), callsFrom: Host(0)))
  }
}
