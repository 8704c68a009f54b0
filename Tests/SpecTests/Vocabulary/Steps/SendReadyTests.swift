import Testing

@testable import Spec

struct SendReadyTests {
  @Test func `the message goes onto an idle stream`() {
    take(.sendReady, by: .receiver) { $0.local.receiver.stream = .open }.expect(
      .done,
      changes: ["host1 vm1 stream: open → ready"])
  }

  @Test(arguments: [Spec.Stream.ready, .memory, .goAhead, .done])
  func `a message in transit makes the thread wait`(stream: Spec.Stream) {
    take(.sendReady, by: .receiver) { $0.local.receiver.stream = stream }.expect(.blocked)
  }

  @Test(arguments: [Spec.Stream.none, .broken])
  func `a lost stream fails the thread`(stream: Spec.Stream) {
    take(.sendReady, by: .receiver) { $0.local.receiver.stream = stream }.expect(.failed)
  }
}
