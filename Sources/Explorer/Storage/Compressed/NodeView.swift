public import Synchronization

/// The values of one part of a state as workers see them, and how they give numbers to new ones.
///
/// It has no reference to count: workers would write to the same counter for each part of each state.
///
/// Safety: a view used only while the ``NodeTable`` lives, and replaced when that grows.
@usableFromInline struct NodeView<Value: PackedState, Hash: StateHash>: BitwiseCopyable {
  @usableFromInline let table: EntryTable
  @usableFromInline let values: UnsafeMutablePointer<Value>
  @usableFromInline let next: UnsafeMutablePointer<Atomic<Int>>

  /// The numbers that can be given before the table gets slow.
  @usableFromInline let countMax: Int

  @usableFromInline init(
    table: EntryTable, values: UnsafeMutablePointer<Value>,
    next: UnsafeMutablePointer<Atomic<Int>>, countMax: Int
  ) {
    self.table = table
    self.values = values
    self.next = next
    self.countMax = countMax
  }

  /// The values so far, and some numbers that were given to none.
  @inline(__always) @inlinable var count: Int { next.pointee.load(ordering: .relaxed) }

  /// The values that can be added before the table gets slow.
  @inlinable var room: Int { countMax - count }

  /// The bytes of the values.
  @inlinable var valueBytes: Int { count * MemoryLayout<Value>.stride }

  /// The number of a value, which gets one if it has none.
  ///
  /// - Parameters:
  ///   - hash: its hash.
  ///   - spare: a number that the worker has taken and given to no value yet, or -1.
  @inlinable func number(of value: Value, hash: UInt64, spare: inout Int) -> UInt32 {
    while true {
      switch table.find(hash: hash, isWanted: { values[Int($0) &- 1].hasSameWords(as: value) }) {
      case .found(let entry): return entry &- 1
      case .free(let group):
        if spare < 0 { spare = next.pointee.add(1, ordering: .relaxed).oldValue }
        values[spare] = value
        // If another worker was faster, what it put there may or may not be this value.
        if table.claim(group, hash: hash, entry: EntryTable.entry(number: spare)) {
          defer { spare = -1 }
          return UInt32(truncatingIfNeeded: spare)
        }
      }
    }
  }
}
