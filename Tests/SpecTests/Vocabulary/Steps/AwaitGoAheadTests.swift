import Testing

@testable import Spec

struct AwaitGoAheadTests {
  @Test func `the message is taken off the stream`() {
    take(.awaitGoAhead, by: .receiver) { $0.local.receiver.stream = .goAhead }.expect(
      .done, changes: ["host1 vm1 stream: goAhead → open"])
  }

  @Test func `any other message makes the thread wait`() {
    for stream in [Spec.Stream.open, .ready, .done] {
      take(.awaitGoAhead, by: .receiver) { $0.local.receiver.stream = stream }.expect(.blocked)
    }
  }

  @Test func `memory that nobody receives is dropped`() {
    take(.awaitGoAhead, by: .receiver) { $0.local.receiver.stream = .memory }.expect(
      .again, changes: ["host1 vm1 stream: memory → open"])
  }

  @Test(arguments: [Spec.Stream.none, .broken])
  func `a lost stream fails the thread`(stream: Spec.Stream) {
    take(.awaitGoAhead, by: .receiver) { $0.local.receiver.stream = stream }.expect(.failed)
  }
}
