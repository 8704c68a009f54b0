extension ReadablePool {
  /// The first free call slot.
  @inline(__always)
  func freeCall(among count: Int) -> Int? {
    for index in 0..<count where self[call: index].isFree { return index }
    return nil
  }
}

extension PoolState {
  /// Frees a call's slot once both its halves have ended.
  mutating func freeCallIfOver(_ index: Int) {
    if self[call: index].isFree { self[call: index] = Call() }
  }
}
