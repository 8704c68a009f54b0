import Testing

@testable import Spec

struct RegisterVMTests {
  @Test(arguments: LastEvent.allCases)
  func `the VM gets an empty entry, whatever the old one was`(entry: LastEvent) {
    let taken = take(.registerVM, by: .peer) { $0.local.lastEvent = entry }
    #expect(taken.outcome == .done)
    #expect(taken.context.local.lastEvent == .none)
  }

  @Test(arguments: [(Metadata.absent, LastEvent.unregistered), (.present, .none)])
  func `if asked, only a VM that xenopsd knows is registered`(
    metadata: Metadata, entry: LastEvent
  ) {
    let taken = take(.registerVM, choice: 1, by: .peer) { $0.local[.original].metadata = metadata }
    #expect(taken.outcome == .done)
    #expect(taken.context.local.lastEvent == entry)
  }

  @Test func `if asked to look, registerVM waits for xenopsd`() {
    take(.registerVM, choice: 1, by: .peer) { $0.pool[Host(1)].xenopsd = .down }.expect(.blocked)
  }
}
