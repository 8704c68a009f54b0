public import Synchronization

/// The workers' view of the values of one part of a state, through which they number new values.
///
/// It has no reference to count: otherwise workers would write to a shared counter for every part
/// of every state.
///
/// Safety: used only while the ``NodeTable`` lives, and replaced when that grows.
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

  /// The number of values so far, including numbers that were taken but not used.
  @inline(__always) @inlinable var count: Int { next.pointee.load(ordering: .relaxed) }

  /// The number of values that can be added before the table gets slow.
  @inlinable var room: Int { countMax - count }

  /// The bytes of the values.
  @inlinable var valueBytes: Int { count * MemoryLayout<Value>.stride }

  /// The number of a value; a new value is given one.
  ///
  /// - Parameters:
  ///   - hash: its hash.
  ///   - spare: a number that the worker has taken but not used yet, or -1.
  @inlinable func number(of value: Value, hash: UInt64, spare: inout Int) -> UInt32 {
    while true {
      switch table.find(hash: hash, isWanted: { values[Int($0) &- 1].hasSameWords(as: value) }) {
      case .found(let entry): return entry &- 1
      case .free(let group):
        if spare < 0 { spare = next.pointee.add(1, ordering: .relaxed).oldValue }
        values[spare] = value
        // If another worker was faster, its entry may or may not be this value.
        if table.claim(group, hash: hash, entry: EntryTable.entry(number: spare)) {
          defer { spare = -1 }
          return UInt32(truncatingIfNeeded: spare)
        }
      }
    }
  }
}
