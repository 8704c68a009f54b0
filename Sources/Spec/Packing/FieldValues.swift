/// The value of every field of every record of a state, in the order in which they are coded, whether
/// a layout has bits for them or not.
struct FieldValues: BitCoder {
  static var isReading: Bool { false }

  private(set) var values: [(field: StateField, value: UInt8)] = []

  mutating func code(_ value: inout UInt8, bits: Int, of field: StateField) {
    values.append((field, value))
  }
}

extension PoolState {
  /// The fields that differ between two states, of a pool of some size.
  func fields(differingFrom other: PoolState, _ size: PoolSize) -> StateFields {
    var (own, others) = (FieldValues(), FieldValues())
    var (pool, otherPool) = (self, other)
    let layout = PoolLayout(whole: size)
    pool.code(&own, layout)
    otherPool.code(&others, layout)
    return StateFields(
      zip(own.values, others.values).filter { $0.value != $1.value }.map(\.0.field))
  }
}
