import Testing

@testable import Spec

struct AwaitOperationTests {
  @Test func `only the end of the operation advances the call`() {
    take(.awaitOperation, by: .host).expect(.blocked)
  }

  @Test func `with a limit the call gives up, and the operation goes on or is cancelled`() {
    take(.awaitOperation, choice: 1, by: .host).expect(.failed)
    take(.awaitOperation, choice: 2, by: .host).expect(
      .failed, changes: ["host1 vm1 isCancelled: false → true"])
  }
}
