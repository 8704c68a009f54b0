import Testing

@testable import Spec

struct SendReadyTests {
  @Test func `the word goes onto an idle stream`() {
    take(.sendReady, by: .receiver) { $0.local.receiver.stream = .open }.expect(
      .done,
      changes: ["migration of vm1 to host1, connection: open → open, “domain created” under way"])
  }

  @Test(arguments: [Spec.Stream.ready, .memory, .goAhead, .done])
  func `a word under way makes the thread wait`(stream: Spec.Stream) {
    take(.sendReady, by: .receiver) { $0.local.receiver.stream = stream }.expect(.blocked)
  }

  @Test(arguments: [Spec.Stream.none, .broken])
  func `a lost stream fails the thread`(stream: Spec.Stream) {
    take(.sendReady, by: .receiver) { $0.local.receiver.stream = stream }.expect(.failed)
  }
}
