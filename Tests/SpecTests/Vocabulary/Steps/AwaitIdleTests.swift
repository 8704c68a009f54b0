import Testing

@testable import Spec

struct AwaitIdleTests {
  @Test func `awaitIdle does not wait for an idle xenopsd`() {
    take(.awaitIdle, by: .inspection) { $0.run(.original) }.expect(.done)
  }

  @Test(arguments: [VM(0), VM(1)])
  func `awaitIdle waits for an operation or a receiving half of any VM`(vm: VM) {
    take(.awaitIdle, by: .inspection) { $0.pool[Host(1), vm].operation.programCounter = 7 }
      .expect(.blocked)
    take(.awaitIdle, by: .inspection) { $0.pool[Host(1), vm].receiver.programCounter = 7 }
      .expect(.blocked)
  }

  @Test func `awaitIdle does not wait for another host's operations`() {
    take(.awaitIdle, by: .inspection) { $0.pool[Host(0), VM(1)].operation.programCounter = 7 }
      .expect(.done)
  }

  @Test func `awaitIdle waits for xenopsd`() {
    take(.awaitIdle, by: .inspection) { $0.pool[Host(1)].xenopsd = .down }.expect(.blocked)
  }
}
