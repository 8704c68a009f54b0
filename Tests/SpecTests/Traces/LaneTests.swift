import Testing

@testable import Spec

@Test func `a pool has a lane for clients, the database, and each host's daemons`() {
  let lanes = Lane.all(of: PoolSize(hostCount: 2, vmCount: 1, callCount: 1))
  #expect(
    lanes.map(\.phrase) == [
      "client", "database", "host0 xapi", "host0 xenopsd", "host1 xapi", "host1 xenopsd",
    ])
}

@Test func `a request begins the master's half, and a forward the host's`() throws {
  var model = Model(design: .small, hostCount: 2, initially: [.running(Host(0))])
  model.requests = [.migrate: Allowance(1, hosts: [Host(1)])]
  var walk = try Walk(model)
  let cells = walk.machine.size.cells
  func begun(_ fragment: String) throws -> [String] {
    let before = walk.pool
    let transition = try walk.take(fragment)
    #expect(
      walk.machine.lane(of: transition, from: before, to: walk.pool)
        == (fragment == "client" ? .client : .xapi(Host(0))))
    return walk.machine.begunThreads(by: transition, from: before, to: walk.pool, cells).map {
      "\($0.lane.phrase): \($0.procedure)"
    }
  }
  #expect(try begun("client") == ["host0 xapi: migrate.master"])
  #expect(try begun("forward") == ["host0 xapi: migrate.host"])
}
