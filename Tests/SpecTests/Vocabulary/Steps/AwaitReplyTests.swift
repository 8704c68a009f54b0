import Testing

@testable import Spec

struct AwaitReplyTests {
  @Test func `only the end of the host's half advances the call`() {
    take(.awaitReply, by: .master).expect(.blocked)
    take(.awaitReply, by: .master) { $0.call.isConnected = true }.expect(.blocked)
  }
}
