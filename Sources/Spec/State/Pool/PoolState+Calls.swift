extension ReadablePool {
  /// The first call slot that is free.
  @inline(__always)
  func freeCall(among count: Int) -> Int? {
    for index in 0..<count where self[call: index].isFree { return index }
    return nil
  }
}

extension PoolState {
  /// Frees a call's slot when both its halves are over.
  mutating func freeCallIfOver(_ index: Int) {
    if self[call: index].isFree { self[call: index] = Call() }
  }
}
