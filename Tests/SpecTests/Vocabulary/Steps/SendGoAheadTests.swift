import Testing

@testable import Spec

struct SendGoAheadTests {
  @Test func `the message goes onto an idle stream`() {
    take(.sendGoAhead, by: .xenopsd) { $0.streamToPeer = .open }.expect(
      .done, changes: ["host0 vm1 stream: open → goAhead"])
  }

  @Test(arguments: [Spec.Stream.ready, .memory, .goAhead, .done])
  func `a message in transit makes the thread wait`(stream: Spec.Stream) {
    take(.sendGoAhead, by: .xenopsd) { $0.streamToPeer = stream }.expect(.blocked)
  }

  @Test(arguments: [Spec.Stream.none, .broken])
  func `a lost stream fails the thread`(stream: Spec.Stream) {
    take(.sendGoAhead, by: .xenopsd) { $0.streamToPeer = stream }.expect(.failed)
  }
}
