import Testing

@testable import Spec

struct ServeDatabaseTests {
  @Test func `a starting master serves the database from now on`() {
    take(.serveDatabase, by: .background) { $0.pool[Host(1)].xapi = .starting }.expect(
      .done, changes: ["host1 xapi: starting → servingDatabase"])
  }

  @Test(arguments: [Daemon.servingDatabase, .up])
  func `a master that already serves stays as it is`(daemon: Daemon) {
    take(.serveDatabase, by: .background) { $0.pool[Host(1)].xapi = daemon }.expect(.done)
  }
}
