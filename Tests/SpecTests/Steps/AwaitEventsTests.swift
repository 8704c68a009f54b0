import Testing

@testable import Spec

struct AwaitEventsTests {
  @Test func `a call goes on behind a barrier that is passed`() {
    take(.awaitEvents, by: .host).expect(.done)
  }

  @Test(arguments: [Barrier.one, .two, .lost])
  func `a call waits at any other barrier`(barrier: Barrier) {
    take(.awaitEvents, by: .host) { $0.call.barrier = barrier }.expect(.blocked)
  }

  @Test(arguments: [
    (false, false, Barrier.passed), (true, false, .one), (false, true, .one), (true, true, .two),
  ])
  func `a barrier stands behind the event being handled and the one that waits`(
    isHandling: Bool, isDirty: Bool, barrier: Barrier
  ) {
    var pool = PoolState()
    pool[Host(1)].background.vm = VM(1)
    if isHandling { pool[Host(1)].background.programCounter = 3 }
    pool[Host(1), VM(1)].isDirty = isDirty
    #expect(pool.barrier(at: Host(1), for: VM(1)) == barrier)
  }

  @Test func `a barrier does not stand behind events of other VMs or hosts`() {
    var pool = PoolState()
    pool[Host(1)].background.programCounter = 3
    pool[Host(1)].background.vm = VM(0)
    pool[Host(1), VM(0)].isDirty = true
    pool[Host(0), VM(1)].isDirty = true
    #expect(pool.barrier(at: Host(1), for: VM(1)) == .passed)
  }
}
