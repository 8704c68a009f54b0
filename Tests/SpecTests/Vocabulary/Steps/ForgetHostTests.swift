import Testing

@testable import Spec

struct ForgetHostTests {
  @Test func `references to a forgotten host are invalid`() {
    let taken = take(.forgetHost, by: .monitor) { $0.locals.peer = Host(1) }
    taken.expect(.done, changes: ["host1 isForgotten: false → true"])
    #expect(!taken.context.pool.isValid(HostReference(Host(1))))
    #expect(taken.context.pool.isValid(HostReference(Host(0))))
    #expect(!taken.context.pool.isValid(.null))
  }

  @Test
  func `with that condition, only a dead host without residents is forgotten`() {
    func forget(_ liveness: Liveness, resident: Bool) -> StepContext.Outcome {
      take(.forgetHost, choice: 1, by: .monitor) {
        $0.locals.peer = Host(1)
        $0.pool[Host(1)].liveness = liveness
        if resident { $0.record.residentOn = HostReference(Host(1)) }
      }.outcome
    }
    #expect(forget(.declaredDead, resident: false) == .done)
    #expect(forget(.silent, resident: false) == .refused)
    #expect(forget(.declaredDead, resident: true) == .refused)
  }
}
