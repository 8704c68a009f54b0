import Testing

@testable import Spec

struct AwaitOperationTests {
  @Test func `only the end of the operation moves the call on`() {
    take(.awaitOperation, by: .host).expect(.blocked)
  }
}
