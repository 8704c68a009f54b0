import Testing

@testable import Spec

struct AwaitEventsTests {
  @Test func `a call continues after a passed barrier`() {
    take(.awaitEvents, by: .host).expect(.done)
  }

  @Test(arguments: [Barrier.one, .two, .lost])
  func `a call waits at any other barrier`(barrier: Barrier) {
    take(.awaitEvents, by: .host) { $0.call.barrier = barrier }.expect(.blocked)
  }

  @Test func `a lost barrier is set again if the design requires it`() {
    take(.awaitEvents, choice: 1, by: .host) {
      $0.wait(at: .lost)
      $0.local.isDirty = true
    }.expect(.again, changes: ["call1 barrier: lost → one"])
    take(.awaitEvents, choice: 1, by: .peer) { $0.wait(at: .lost) }.expect(
      .again, changes: ["call1 barrier: lost → passed"])
    take(.awaitEvents, choice: 1, by: .host) {
      $0.wait(at: .lost)
      $0.pool[Host(1)].xenopsd = .down
    }.expect(.blocked)
    take(.awaitEvents, choice: 1, by: .host) { $0.wait(at: .two) }.expect(.blocked)
    take(.awaitEvents, choice: 1, by: .host) {
      $0.wait(at: .lost)
      $0.pool[Host(1)].hasEventThread = false
    }.expect(.blocked)
    take(.awaitEvents, choice: 1, by: .host).expect(.done)
  }

  @Test func `an inspection waits for every VM of its host`() {
    take(.awaitEvents, by: .inspection).expect(.done)
    for vm in 0..<2 {
      for barrier in [Barrier.one, .two, .lost] {
        take(.awaitEvents, by: .inspection) { $0.pool[Host(1)].inspectionBarriers[vm] = barrier }
          .expect(.blocked)
      }
    }
    take(.awaitEvents, by: .inspection) { $0.pool[Host(0)].inspectionBarriers[0] = .one }
      .expect(.done)
  }

  @Test func `an inspection sets all lost barriers again at once, and no others`() {
    take(.awaitEvents, choice: 1, by: .inspection) {
      $0.pool[Host(1)].inspectionBarriers[0] = .lost
      $0.pool[Host(1)].inspectionBarriers[1] = .lost
      $0.local.isDirty = true
    }.expect(
      .again,
      changes: [
        "host1 inspection barrier vm0: lost → passed", "host1 inspection barrier vm1: lost → one",
      ])
    take(.awaitEvents, choice: 1, by: .inspection) {
      $0.pool[Host(1)].inspectionBarriers[0] = .two
      $0.pool[Host(1)].inspectionBarriers[1] = .lost
    }.expect(.again, changes: ["host1 inspection barrier vm1: lost → passed"])
  }
}
