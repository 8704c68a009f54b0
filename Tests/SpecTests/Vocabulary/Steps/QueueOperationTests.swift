import Testing

@testable import Spec

struct QueueOperationTests {
  @Test func `an idle xenopsd begins the operation`() {
    take(.queueOperation, spawning: 8, by: .host) { $0.call.chosen = Host(1) }.expect(
      .done, changes: ["host1 vm1 operation at: 0 → 8"])
  }

  @Test func `an import that waits goes before the operation`() {
    take(.queueOperation, spawning: 8, by: .host) { $0.local.queuedImport = .recreating }
      .expect(.blocked)
  }

  @Test func `a migration learns its destination`() {
    take(.queueOperation, of: .migrate, spawning: 8, by: .host) { $0.call.chosen = Host(1) }
      .expect(
        .done,
        changes: [
          "host1 vm1 operation at: 0 → 8", "host1 vm1 operation peer: host0 → host1",
        ])
  }

  @Test func `another operation or a receiving half of the VM makes queueOperation wait`() {
    take(.queueOperation, spawning: 8, by: .host) { $0.local.operation.programCounter = 3 }
      .expect(.blocked)
    take(.queueOperation, spawning: 8, by: .host) { $0.local.receiver.programCounter = 3 }
      .expect(.blocked)
  }

  @Test func `a request that waits in xenopsd is in its queue until then`() {
    take(.queueOperation, choice: 1, spawning: 8, by: .host) {
      $0.local.operation.programCounter = 3
    }.expect(.done, changes: ["call1 isQueued: false → true", "host1 vm1 queued at: 0 → 8"])
    take(.queueOperation, choice: 1, spawning: 8, by: .host).expect(
      .done, changes: ["host1 vm1 operation at: 0 → 8"])
  }

  @Test func `a second request, and a migration, wait in xapi`() {
    take(.queueOperation, choice: 1, spawning: 8, by: .host) {
      $0.local.operation.programCounter = 3
      $0.local.queuedCounter = 5
    }.expect(.blocked)
    take(.queueOperation, of: .migrate, choice: 1, spawning: 8, by: .host) {
      $0.local.operation.programCounter = 3
    }.expect(.blocked)
  }

  @Test func `an operation of another VM does not make queueOperation wait`() {
    take(.queueOperation, spawning: 8, by: .host) {
      $0.pool[Host(1), VM(0)].operation.programCounter = 3
    }.expect(.done, changes: ["host1 vm1 operation at: 0 → 8"])
  }

  @Test func `queueOperation waits for xenopsd`() {
    take(.queueOperation, spawning: 8, by: .host) { $0.pool[Host(1)].xenopsd = .down }
      .expect(.blocked)
  }
}
