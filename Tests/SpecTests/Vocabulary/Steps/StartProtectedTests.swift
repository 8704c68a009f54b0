import Testing

@testable import Spec

struct StartProtectedTests {
  @Test func `a free call begins a start on the host`() {
    take(.startProtected, spawning: 9, by: .monitor) {
      $0.record.alwaysRun = true
      $0.choice = 1
      $0.call.masterCounter = 3
    }.expect(
      .done,
      changes: ["call0 master at: 0 → 9", "call0 vm: vm0 → vm1", "call0 chosen: host0 → host1"])
  }

  @Test func `a VM that is not Halted or was stopped, and a host that is not live, are left alone`()
  {
    func start(_ prepare: (inout StepContext) -> Void) -> StepContext.Outcome {
      take(.startProtected, spawning: 9, by: .monitor) {
        $0.record.alwaysRun = true
        prepare(&$0)
      }.outcome
    }
    #expect(start { _ in } == .done)
    #expect(start { $0.record.powerState = .running } == .blocked)
    #expect(start { $0.record.alwaysRun = false } == .blocked)
    #expect(start { $0.pool[Host(0)].liveness = .silent } == .blocked)
    #expect(start { for index in 0..<2 { $0.pool[call: index].masterCounter = 3 } } == .blocked)
  }
}
