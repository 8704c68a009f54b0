import Testing

@testable import Spec

struct OpenStreamTests {
  @Test func `the receiving half begins with an open stream`() {
    take(.openStream, of: .migrate, spawning: 7, by: .xenopsd) {
      $0.local.operation.peer = $0.peer
    }.expect(
      .done,
      changes: [
        "host0 vm1 stream: none → open",
        "host0 vm1 receiver at: 0 → 7", "host0 vm1 receiver peer: host0 → host1",
        "host1 vm1 isStreaming: false → true",
      ])
  }

  @Test func `a destination that is busy with the VM makes the source wait`() {
    take(.openStream, spawning: 7, by: .xenopsd) {
      $0.pool[$0.peer, VM(1)].operation.programCounter = 4
    }.expect(.blocked)
    take(.openStream, spawning: 7, by: .xenopsd) {
      $0.pool[$0.peer, VM(1)].receiver.programCounter = 4
    }.expect(.blocked)
    take(.openStream, spawning: 7, by: .xenopsd) { $0.streamToPeer = .broken }.expect(.blocked)
  }

  @Test func `a migration to the same host does not wait for itself`() {
    let taken = take(.openStream, spawning: 7, by: .xenopsd) {
      $0.local.operation.peer = Host(1)
      $0.local.operation.programCounter = 4
    }
    #expect(taken.outcome == .done)
    #expect(taken.context.local.receiver.stream == .open)
  }

  @Test func `openStream fails if a daemon of the destination is down`() {
    take(.openStream, spawning: 7, by: .xenopsd) { $0.pool[$0.peer].xapi = .down }.expect(.failed)
    take(.openStream, spawning: 7, by: .xenopsd) { $0.pool[$0.peer].xenopsd = .down }
      .expect(.failed)
  }

  @Test func `a starting xapi of the destination does not serve`() {
    let taken = take(.openStream, spawning: 7, by: .xenopsd) {
      $0.pool[$0.peer].xapi = .starting
    }
    #expect(taken.outcome == .failed)
  }
}
