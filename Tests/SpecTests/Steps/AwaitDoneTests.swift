import Testing

@testable import Spec

struct AwaitDoneTests {
  @Test func `the word is taken off the stream`() {
    take(.awaitDone, by: .xenopsd) { $0.streamToPeer = .done }.expect(
      .done, changes: ["host0 vm1 stream: done → open"])
  }

  @Test func `any other word makes the thread wait`() {
    for stream in [Spec.Stream.open, .ready, .memory, .goAhead, .done] where stream != .done {
      take(.awaitDone, by: .xenopsd) { $0.streamToPeer = stream }.expect(.blocked)
    }
  }

  @Test(arguments: [Spec.Stream.none, .broken])
  func `a lost stream fails the thread`(stream: Spec.Stream) {
    take(.awaitDone, by: .xenopsd) { $0.streamToPeer = stream }.expect(.failed)
  }
}
