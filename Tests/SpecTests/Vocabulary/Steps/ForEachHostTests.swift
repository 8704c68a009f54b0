import Testing

@testable import Spec

struct ForEachHostTests {
  @Test func `forEachHost begins with the first host`() {
    take(.forEachHost, by: .overview) { $0.locals.peer = Host(1) }.expect(
      .done, changes: ["overview peer: host1 → host0"])
  }

  @Test(arguments: [Actor.background, .overview])
  func `hosts are taken up one after another`(actor: Actor) {
    let thread = ThreadIdentity(actor: actor, host: Host(1), vm: VM(0))
    var context = StepContext(pool: PoolState(), thread: thread, size: stepSize)
    let hasMore = context.takeUpNextHost()
    #expect(hasMore)
    #expect(context.locals.peer == Host(1))
    let hasYetMore = context.takeUpNextHost()
    #expect(!hasYetMore)
    #expect(context.locals.peer == Host(1))
  }
}
