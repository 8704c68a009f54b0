import Testing

@testable import Spec

struct AwaitGoAheadTests {
  @Test func `the message is taken off the stream`() {
    take(.awaitGoAhead, by: .receiver) { $0.local.receiver.stream = .goAhead }.expect(
      .done, changes: ["host1 vm1 stream: goAhead → open"])
  }

  @Test func `any other message makes the thread wait`() {
    for stream in [Spec.Stream.open, .ready, .memory, .goAhead, .done] where stream != .goAhead {
      take(.awaitGoAhead, by: .receiver) { $0.local.receiver.stream = stream }.expect(.blocked)
    }
  }

  @Test(arguments: [Spec.Stream.none, .broken])
  func `a lost stream fails the thread`(stream: Spec.Stream) {
    take(.awaitGoAhead, by: .receiver) { $0.local.receiver.stream = stream }.expect(.failed)
  }
}
