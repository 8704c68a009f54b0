import Testing

@testable import Spec

struct InjectBarrierTests {
  @Test func `a barrier stands after the events of every VM`() {
    take(.injectBarrier, by: .inspection) {
      $0.pool[Host(1), VM(0)].isDirty = true
      $0.pool[Host(1), VM(1)].isDirty = true
      $0.pool[Host(1)].background.programCounter = 5
      $0.pool[Host(1)].background.vm = VM(1)
    }.expect(
      .done,
      changes: [
        "host1 inspection barrier vm0: passed → one", "host1 inspection barrier vm1: passed → two",
      ])
  }

  @Test func `a barrier is passed if no event is pending`() {
    take(.injectBarrier, by: .inspection) { $0.pool[Host(0), VM(1)].isDirty = true }.expect(.done)
  }

  @Test func `injectBarrier waits for xenopsd`() {
    take(.injectBarrier, by: .inspection) { $0.pool[Host(1)].xenopsd = .down }.expect(.blocked)
  }
}
