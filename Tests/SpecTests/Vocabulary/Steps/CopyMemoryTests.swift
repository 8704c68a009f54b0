import Testing

@testable import Spec

struct CopyMemoryTests {
  @Test func `memory is copied while the guest executes, and nothing else changes`() {
    take(.copyMemory, by: .xenopsd) {
      $0.run(.original)
      $0.streamToPeer = .open
    }.expect(.done)
  }

  @Test func `a broken stream fails the copy`() {
    take(.copyMemory, by: .xenopsd) {
      $0.run(.original)
      $0.streamToPeer = .broken
    }.expect(.failed)
  }

  @Test func `a guest that is gone fails the copy`() {
    take(.copyMemory, by: .xenopsd) {
      $0.run(.original)
      $0.local[.original].domain = .shutOff
      $0.streamToPeer = .open
    }.expect(.failed)
  }

  @Test func `a client that cancels fails the copy`() {
    take(.copyMemory, by: .xenopsd) {
      $0.run(.original)
      $0.streamToPeer = .open
      $0.local.operation.isCancelled = true
    }.expect(.failed)
  }
}
