import Testing

@testable import Spec

struct SendDoneTests {
  @Test func `the message goes onto an idle stream`() {
    take(.sendDone, by: .receiver) { $0.local.receiver.stream = .open }.expect(
      .done, changes: ["host1 vm1 stream: open → done"])
  }

  @Test(arguments: [Spec.Stream.ready, .memory, .goAhead, .done])
  func `a message in transit makes the thread wait`(stream: Spec.Stream) {
    take(.sendDone, by: .receiver) { $0.local.receiver.stream = stream }.expect(.blocked)
  }

  @Test(arguments: [Spec.Stream.none, .broken])
  func `a lost stream fails the thread`(stream: Spec.Stream) {
    take(.sendDone, by: .receiver) { $0.local.receiver.stream = stream }.expect(.failed)
  }

  @Test(arguments: [Spec.Stream.none, .broken])
  func `with ifLost ignore, a lost stream changes nothing`(stream: Spec.Stream) {
    take(.sendDone, choice: 1, by: .receiver) { $0.local.receiver.stream = stream }.expect(.done)
  }

  @Test func `with ifLost ignore, sendDone sends the message`() {
    take(.sendDone, choice: 1, by: .receiver) { $0.local.receiver.stream = .open }.expect(
      .done, changes: ["host1 vm1 stream: open → done"])
  }
}
