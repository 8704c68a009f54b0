import Testing

@testable import Spec

struct TakeEventTests {
  @Test func `the pending event is gone, and the thread has that VM but no readings`() {
    let taken = take(.takeEvent, by: .background) {
      $0.choice = 0
      $0.pool[Host(1), VM(0)].isDirty = true
      $0.pool[Host(1), VM(1)].isDirty = true
      $0.locals.vm = VM(1)
      $0.locals.observation = .halted
      $0.locals.knowledge = .residentHere
    }
    taken.expect(
      .done,
      changes: [
        "host1 background observation: halted → unread",
        "host1 vm0 isDirty: true → false",
        "host1 background vm: vm1 → vm0", "host1 background knowledge: 4 → 0",
      ])
    #expect(taken.context.thread.vm == VM(0))
  }

  @Test func `a VM without a pending event makes the thread wait`() {
    take(.takeEvent, by: .background) {
      $0.choice = 0
      $0.pool[Host(1), VM(1)].isDirty = true
    }.expect(.blocked)
  }

  @Test func `takeEvent waits for xenopsd`() {
    take(.takeEvent, by: .background) {
      $0.choice = 1
      $0.pool[Host(1), VM(1)].isDirty = true
      $0.pool[Host(1)].xenopsd = .down
    }.expect(.blocked)
  }

  @Test func `the event of a VM whose events are suppressed ends there, if the design says so`() {
    func prepare(_ context: inout StepContext) {
      context.choice = 1
      context.pool[Host(1), VM(1)].isDirty = true
      context.pool[Host(1)].suppressedEvents = 2
    }
    let dropped = take(.takeEvent, choice: 1, by: .background, prepare: prepare)
    dropped.expect(
      .over, changes: ["host1 vm1 isDirty: true → false", "host1 background vm: vm0 → vm1"])
    #expect(dropped.context.thread.vm == VM(1))
    take(.takeEvent, by: .background, prepare: prepare).expect(
      .done, changes: ["host1 vm1 isDirty: true → false", "host1 background vm: vm0 → vm1"])
  }

  @Test func `events of other VMs are taken as usual`() {
    take(.takeEvent, choice: 1, by: .background) {
      $0.choice = 1
      $0.pool[Host(1), VM(1)].isDirty = true
      $0.pool[Host(1)].suppressedEvents = 1
      $0.pool[Host(0)].suppressedEvents = 3
    }.expect(
      .done, changes: ["host1 vm1 isDirty: true → false", "host1 background vm: vm0 → vm1"])
  }
}
