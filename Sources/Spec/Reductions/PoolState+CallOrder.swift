extension PoolView {
  /// Whether the calls stand in their slots in canonical order.
  func hasOrderedCalls(_ size: PoolSize) -> Bool {
    for index in 1..<max(1, size.callCount) where !isInOrder(callsBefore: index) { return false }
    return true
  }

  /// Whether the calls are still in canonical order, if they were before the marked parts were
  /// written.
  func keepsCallsInOrder(_ size: PoolSize) -> Bool {
    for index in 0..<size.callCount where state.pointee.written.contains(.call(index)) {
      if index > 0, !isInOrder(callsBefore: index) { return false }
      if index + 1 < size.callCount, !isInOrder(callsBefore: index + 1) { return false }
    }
    return true
  }

  /// Whether a call and the one in the slot before it are in order.
  @inline(__always)
  private func isInOrder(callsBefore index: Int) -> Bool {
    let (first, second) = (leadingBytes(ofCall: index - 1), leadingBytes(ofCall: index))
    return first != second
      ? first > second : self[call: index - 1].orderKey >= self[call: index].orderKey
  }
}

extension PoolState {
  /// Sorts the calls: nothing depends on the slot of a call.
  mutating func orderCalls(_ size: PoolSize) {
    if withUnsafePointer(to: &self, { PoolView($0).hasOrderedCalls(size) }) { return }
    var keys = PerCall<UInt64>(repeating: 0)
    for end in 0..<size.callCount {
      keys[end] = callSlots[end].orderKey
      var index = end
      while index > 0, keys[index - 1] < keys[index] {
        (self[call: index - 1], self[call: index]) = (self[call: index], self[call: index - 1])
        keys.swapAt(index - 1, index)
        index -= 1
      }
    }
  }

  /// Sorts the calls under way; returns their number and the number of orders that they can have.
  mutating func callOrders(_ size: PoolSize) -> (calls: Int, orders: Int) {
    var calls = 0
    var orders = 1
    var same = 1
    orderCalls(size)
    while calls < size.callCount, !callSlots[calls].isFree {
      let repeats = calls > 0 && callSlots[calls - 1] == callSlots[calls]
      same = repeats ? same + 1 : 1
      calls += 1
      orders = orders * calls / same
    }
    return (calls, orders)
  }
}

extension Call {
  /// The call as one number that sorts free slots last.
  ///
  /// It begins like ``PoolView/leadingBytes(ofCall:)``.
  @inline(__always)
  fileprivate var orderKey: UInt64 {
    let counters =
      UInt64(masterCounter) << 16 | UInt64(hostCounter) << 8 | UInt64(peerCounter)
    let places = UInt64(vm.rawValue) << 16 | UInt64(host.rawValue) << 8 | UInt64(chosen.rawValue)
    let flags: UInt64 =
      (isOfOtherMaster ? 4 : 0) | (isConnected ? 2 : 0) | (isPeerConnected ? 1 : 0)
    return counters << 40 | places << 16 | UInt64(powerState.rawValue) << 8
      | UInt64(barrier.rawValue) << 4 | flags
  }
}
