import Testing

@testable import Spec

struct AwaitHostLossTests {
  @Test func `a live host without power is taken up`() {
    take(.awaitHostLoss, by: .monitor) {
      $0.choice = 1
      $0.pool[Host(1)].power = .lost
    }.expect(.done, changes: ["monitor peer: host0 → host1"])
  }

  @Test func `a handled host is taken up again only while a VM executes there`() {
    func wait(_ state: PowerState) -> StepContext.Outcome {
      take(.awaitHostLoss, by: .monitor) {
        $0.choice = 1
        $0.pool[Host(1)].power = .lost
        $0.pool[Host(1)].liveness = .declaredDead
        $0.record.residentOn = HostReference(Host(1))
        $0.record.powerState = state
      }.outcome
    }
    #expect(wait(.halted) == .blocked)
    #expect(wait(.running) == .done)
  }

  @Test func `a host that is cut off is not taken up before it has reset itself`() {
    take(.awaitHostLoss, by: .monitor) {
      $0.choice = 1
      $0.pool[Host(1)].isCutOff = true
    }.expect(.blocked)
  }
}
