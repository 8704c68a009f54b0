import Testing

@testable import Spec

struct ForEachVMTests {
  @Test func `the readings of the last VM are forgotten`() {
    take(.forEachVM, by: .background) {
      $0.locals.vm = VM(1)
      $0.locals.observation = .halted
      $0.locals.residentOn = HostReference(Host(0))
      $0.locals.powerState = .running
      $0.locals.knowledge = [.noXenopsdOperation, .residentHere]
    }.expect(
      .done,
      changes: [
        "host1 background vm: vm1 → vm0", "host1 background observation: halted → unread",
        "host1 background residentOn: host0 → null",
        "host1 background powerState: running → halted",
        "host1 background knowledge: 5 → 0",
      ])
  }

  @Test func `the list and the current host are kept`() {
    take(.forEachVM, by: .inspection) {
      $0.locals.listed = 0b11
      $0.locals.peer = Host(1)
    }.expect(.done)
  }

  @Test(arguments: [Actor.background, .inspection, .overview])
  func `VMs are taken up one after another, and nothing of the last is kept`(actor: Actor) {
    let thread = ThreadIdentity(actor: actor, host: Host(1), vm: VM(0))
    var context = StepContext(pool: PoolState(), thread: thread, size: stepSize)
    context.locals.observation = .running
    let hasMore = context.takeUpNextVM()
    #expect(hasMore)
    #expect(context.thread.vm == VM(1) && context.locals.vm == VM(1))
    #expect(context.locals.observation == .unread)
    let hasYetMore = context.takeUpNextVM()
    #expect(!hasYetMore)
    #expect(context.locals.vm == VM(1))
  }
}
