import Testing

@testable import Spec

struct RegisterVMTests {
  @Test func `the VM gets an empty entry, whatever the old one was`() {
    take(.registerVM, by: .background).expect(
      .done, changes: ["host1 vm1 lastEvent: unregistered → none"])
    take(.registerVM, by: .peer) { $0.local.lastEvent = .running }.expect(
      .done, changes: ["host1 vm1 lastEvent: running → none"])
  }

  @Test func `if asked, only a VM that xenopsd knows is registered, once xenopsd serves`() {
    take(.registerVM, choice: 1, by: .peer).expect(.done)
    take(.registerVM, choice: 1, by: .peer) { $0.local[.original].metadata = .present }.expect(
      .done, changes: ["host1 vm1 lastEvent: unregistered → none"])
    take(.registerVM, choice: 1, by: .peer) { $0.pool[Host(1)].xenopsd = .down }.expect(.blocked)
  }
}
