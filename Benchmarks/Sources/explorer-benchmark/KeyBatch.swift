/// Keys that are looked up together: all their slots are touched before any is used, so that the
/// cache misses overlap.
struct KeyBatch {
  static var capacity: Int { 64 }

  private var keys = InlineArray<64, UInt64>(repeating: 0)
  private let count: Int
  /// The words read early, kept so that the optimiser does not drop the reads.
  private var touched: UInt64 = 0

  @inline(__always) init(_ count: Int, from source: inout KeySource) {
    self.count = count
    for index in 0..<count { keys[index] = source.next() }
  }

  /// Reads the first slot of each key.
  @inline(__always) mutating func touch(_ table: KeyTable) {
    for index in 0..<count { touched |= table.load(table.home(of: keys[index])) }
  }

  /// Inserts the keys while no other thread does.
  @inline(__always) func insertAlone(into table: KeyTable) {
    precondition(touched != 0 || count > 0)
    for index in 0..<count { table.insertAlone(keys[index]) }
  }

  /// Inserts the keys while other threads do the same.
  @inline(__always) func insert(into table: KeyTable) {
    precondition(touched != 0 || count > 0)
    for index in 0..<count { table.insert(keys[index]) }
  }
}
