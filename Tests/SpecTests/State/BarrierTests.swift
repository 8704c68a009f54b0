import Testing

@testable import Spec

struct BarrierTests {
  @Test(arguments: [
    (false, false, Barrier.passed), (true, false, .one), (false, true, .one), (true, true, .two),
  ])
  func `a barrier stands after the event being handled and the pending event`(
    isHandling: Bool, isDirty: Bool, barrier: Barrier
  ) {
    var pool = PoolState()
    pool[Host(1)].background.vm = VM(1)
    if isHandling { pool[Host(1)].background.programCounter = 3 }
    pool[Host(1), VM(1)].isDirty = isDirty
    #expect(pool.barrier(at: Host(1), for: VM(1)) == barrier)
  }

  @Test func `a barrier does not stand after events of other VMs or hosts`() {
    var pool = PoolState()
    pool[Host(1)].background.programCounter = 3
    pool[Host(1)].background.vm = VM(0)
    pool[Host(1), VM(0)].isDirty = true
    pool[Host(0), VM(1)].isDirty = true
    #expect(pool.barrier(at: Host(1), for: VM(1)) == .passed)
  }

  @Test func `start-up handles no event, so a barrier does not stand after it`() {
    var pool = PoolState()
    pool[Host(1)].background.programCounter = 3
    pool[Host(1)].background.vm = VM(1)
    for daemon in [Daemon.starting, .servingDatabase] {
      pool[Host(1)].xapi = daemon
      #expect(pool.barrier(at: Host(1), for: VM(1)) == .passed)
    }
  }

  @Test(arguments: zip(Barrier.allCases, [Barrier.passed, .passed, .one, .lost]))
  func `a handled event moves the barrier`(before: Barrier, after: Barrier) {
    var barrier = before
    barrier.passesEvent(raisedAgain: false)
    #expect(barrier == after)
  }

  @Test(arguments: zip(Barrier.allCases, [Barrier.passed, .one, .one, .lost]))
  func `an event that is raised again counts as the pending event`(
    before: Barrier, after: Barrier
  ) {
    var barrier = before
    barrier.passesEvent(raisedAgain: true)
    #expect(barrier == after)
  }

  @Test(arguments: [
    (Barrier.passed, Barrier.passed, Barrier.passed), (.one, .passed, .one), (.two, .one, .one),
    (.lost, .lost, .lost),
  ])
  func `a dropped event moves the barrier, unless it waits only for the event being handled`(
    before: Barrier, idle: Barrier, handling: Barrier
  ) {
    var (first, second) = (before, before)
    first.losesEvent(whileHandling: false)
    second.losesEvent(whileHandling: true)
    #expect(first == idle)
    #expect(second == handling)
  }

  @Test(arguments: [
    (Barrier.passed, Barrier.passed, Barrier.passed), (.one, .lost, .one), (.two, .lost, .lost),
    (.lost, .lost, .lost),
  ])
  func `xenopsd forgets the barrier, unless xapi has taken its event`(
    before: Barrier, idle: Barrier, handling: Barrier
  ) {
    var (first, second) = (before, before)
    first.isForgotten(whileHandling: false)
    second.isForgotten(whileHandling: true)
    #expect(first == idle)
    #expect(second == handling)
  }
}
