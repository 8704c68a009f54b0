import Testing

@testable import Spec

struct AwaitOperationTests {
  @Test func `only the end of the operation advances the call`() {
    take(.awaitOperation, by: .host).expect(.blocked)
  }
}
