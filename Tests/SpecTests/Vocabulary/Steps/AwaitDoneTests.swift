import Testing

@testable import Spec

struct AwaitDoneTests {
  @Test func `the message is taken off the stream`() {
    take(.awaitDone, by: .xenopsd) { $0.streamToPeer = .done }.expect(
      .done, changes: ["host0 vm1 stream: done → open"])
  }

  @Test func `any other message makes the thread wait`() {
    for stream in [Spec.Stream.open, .ready, .memory, .goAhead, .done] where stream != .done {
      take(.awaitDone, by: .xenopsd) { $0.streamToPeer = stream }.expect(.blocked)
    }
  }

  @Test(arguments: [Spec.Stream.none, .broken])
  func `a lost stream fails the thread`(stream: Spec.Stream) {
    take(.awaitDone, by: .xenopsd) { $0.streamToPeer = stream }.expect(.failed)
  }

  @Test(arguments: [Spec.Stream.none, .broken])
  func `with ifLost ignore, a lost stream counts as the message`(stream: Spec.Stream) {
    take(.awaitDone, choice: 1, by: .xenopsd) { $0.streamToPeer = stream }.expect(.done)
  }

  @Test func `with ifLost ignore, awaitDone waits for the message`() {
    take(.awaitDone, choice: 1, by: .xenopsd) { $0.streamToPeer = .done }.expect(
      .done, changes: ["host0 vm1 stream: done → open"])
    take(.awaitDone, choice: 1, by: .xenopsd) { $0.streamToPeer = .open }.expect(.blocked)
  }
}
