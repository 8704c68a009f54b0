extension PoolState {
  /// Whether the calls stand in their slots in the order that stands for all others.
  @inline(__always)
  mutating func hasOrderedCalls(_ size: PoolSize) -> Bool {
    guard size.callCount > 1 else { return true }
    for index in 1..<size.callCount
    where callSlots[index &- 1].orderKey < callSlots[index].orderKey { return false }
    return true
  }

  /// Puts the calls in order: nothing asks in which slot a call stands.
  mutating func orderCalls(_ size: PoolSize) {
    guard size.callCount > 1 else { return }
    for end in 1..<size.callCount {
      var index = end
      while index > 0, callSlots[index - 1].orderKey < callSlots[index].orderKey {
        callSlots.swapAt(index - 1, index)
        index -= 1
      }
    }
  }

  /// The number of calls under way, and in how many orders they can stand.
  func callOrders(_ size: PoolSize) -> (calls: Int, orders: Int) {
    var calls = 0
    var orders = 1
    var same = 1
    var pool = self
    pool.orderCalls(size)
    while calls < size.callCount, !pool.callSlots[calls].isFree {
      let repeats = calls > 0 && pool.callSlots[calls - 1] == pool.callSlots[calls]
      same = repeats ? same + 1 : 1
      calls += 1
      orders = orders * calls / same
    }
    return (calls, orders)
  }
}

extension Call {
  /// All of the call in one number, free slots last.
  @inline(__always)
  fileprivate var orderKey: UInt64 {
    let counters =
      UInt64(masterCounter) << 16 | UInt64(hostCounter) << 8 | UInt64(peerCounter)
    let places = UInt64(vm.rawValue) << 16 | UInt64(host.rawValue) << 8 | UInt64(chosen.rawValue)
    let flags: UInt64 = (isConnected ? 2 : 0) | (isPeerConnected ? 1 : 0)
    return counters << 40 | places << 16 | UInt64(powerState.rawValue) << 8
      | UInt64(barrier.rawValue) << 4 | flags
  }
}
