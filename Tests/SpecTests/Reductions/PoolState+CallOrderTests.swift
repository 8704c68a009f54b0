import Testing

@testable import Spec

struct PoolStateCallOrderTests {
  private let size = PoolSize(hostCount: 2, vmCount: 2, callCount: 3)

  /// Two calls that differ in one field, in the first two slots.
  private func calls(differingIn field: CallField) throws -> PoolState {
    var pool = PoolState()
    for index in 0..<2 { pool[call: index].masterCounter = 2 }
    let cell = try #require(
      size.cells.firstIndex { $0.field == .call(field) && $0.owner == .call(1) })
    return pool.setting([(cell, field == .masterCounter ? 3 : 1)], size)
  }

  /// The order ignores the two flags of a call that are not among these.
  @Test(arguments: [
    CallField.masterCounter, .hostCounter, .peerCounter, .vm, .host, .chosen, .powerState, .barrier,
    .isConnected, .isPeerConnected, .isOfOtherMaster,
  ])
  func `calls that differ in one field have one order`(field: CallField) throws {
    var pool = try calls(differingIn: field)
    var exchanged = pool
    (exchanged[call: 0], exchanged[call: 1]) = (pool[call: 1], pool[call: 0])
    #expect(pool.bytes != exchanged.bytes)
    pool.orderCalls(size)
    exchanged.orderCalls(size)
    #expect(pool.bytes == exchanged.bytes)
  }

  @Test func `free slots are last`() {
    var pool = PoolState()
    pool[call: 2].hostCounter = 7
    #expect(!pool.read { $0.hasOrderedCalls(size) })
    pool.orderCalls(size)
    #expect(pool[call: 0].hostCounter == 7)
    #expect(pool.read { $0.hasOrderedCalls(size) })
  }
}
