import Testing

@testable import Spec

struct InjectEventTests {
  @Test func `a known VM gets an event`() {
    take(.injectEvent, by: .background) { $0.local[.original].metadata = .present }.expect(
      .done, changes: ["host1 vm1 isDirty: false → true"])
  }

  @Test func `a VM that is known only under a temporary uuid gets no event`() {
    take(.injectEvent, by: .background) { $0.local[.startTemporary].metadata = .present }
      .expect(.done)
  }

  @Test func `injectEvent waits for xenopsd`() {
    take(.injectEvent, by: .host) {
      $0.local[.original].metadata = .present
      $0.pool[Host(1)].xenopsd = .down
    }.expect(.blocked)
  }
}
