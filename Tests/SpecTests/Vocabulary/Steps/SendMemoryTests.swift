import Testing

@testable import Spec

struct SendMemoryTests {
  @Test func `the message goes onto an idle stream`() {
    take(.sendMemory, by: .xenopsd) { $0.streamToPeer = .open }.expect(
      .done, changes: ["host0 vm1 stream: open → memory"])
  }

  @Test(arguments: [Spec.Stream.ready, .memory, .goAhead, .done])
  func `a message in transit makes the thread wait`(stream: Spec.Stream) {
    take(.sendMemory, by: .xenopsd) { $0.streamToPeer = stream }.expect(.blocked)
  }

  @Test(arguments: [Spec.Stream.none, .broken])
  func `a lost stream fails the thread`(stream: Spec.Stream) {
    take(.sendMemory, by: .xenopsd) { $0.streamToPeer = stream }.expect(.failed)
  }

  @Test func `a client that cancels is too late, unless the step checks`() {
    let cancelled: (inout StepContext) -> Void = {
      $0.streamToPeer = .open
      $0.local.operation.isCancelled = true
    }
    take(.sendMemory, of: .migrate, by: .xenopsd, prepare: cancelled)
      .expect(.done, changes: ["host0 vm1 stream: open → memory"])
    take(.sendMemory, of: .migrate, choice: 1, by: .xenopsd, prepare: cancelled).expect(.failed)
    take(.sendMemory, of: .migrate, choice: 1, by: .xenopsd) { $0.streamToPeer = .open }
      .expect(.done, changes: ["host0 vm1 stream: open → memory"])
  }
}
