import Testing

@testable import Spec

struct ForEachVMTests {
  @Test func `what was read of the last VM is forgotten`() {
    take(.forEachVM, by: .background) {
      $0.locals.vm = VM(1)
      $0.locals.observation = .halted
      $0.locals.knowledge = [.noXenopsdOperation, .residentHere]
    }.expect(
      .done,
      changes: [
        "host1 background vm: vm1 → vm0", "host1 observation: halted → unread",
        "host1 knowledge: 5 → 0",
      ])
  }
}
