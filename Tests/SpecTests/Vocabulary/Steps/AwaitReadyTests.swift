import Testing

@testable import Spec

struct AwaitReadyTests {
  @Test func `the message is taken off the stream`() {
    take(.awaitReady, by: .xenopsd) { $0.streamToPeer = .ready }.expect(
      .done,
      changes: ["host0 vm1 stream: ready → open"])
  }

  @Test func `any other message makes the thread wait`() {
    for stream in [Spec.Stream.open, .ready, .memory, .goAhead, .done] where stream != .ready {
      take(.awaitReady, by: .xenopsd) { $0.streamToPeer = stream }.expect(.blocked)
    }
  }

  @Test(arguments: [Spec.Stream.none, .broken])
  func `a lost stream fails the thread`(stream: Spec.Stream) {
    take(.awaitReady, by: .xenopsd) { $0.streamToPeer = stream }.expect(.failed)
  }
}
