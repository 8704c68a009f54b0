public import Synchronization

/// The distinct values of one part of a state, each with a unique number.
///
/// Numbers are given in the order in which workers find the values; no user sees them. Safety: the
/// ranges live as long as this object. A value is written before its number is published in the
/// table, and never changes. The table grows only while no worker runs.
@usableFromInline final class NodeTable<Value: PackedState, Hash: StateHash> {
  /// The values by number.
  @usableFromInline let values: UnsafeMutablePointer<Value>

  /// The next free number, kept away from anything that workers read, because they write to it
  /// often.
  @usableFromInline let next: UnsafeMutablePointer<Atomic<Int>>

  /// The numbers by value.
  @usableFromInline let numbers: TableMemory

  /// The number of values that fit.
  @usableFromInline let capacity: Int

  private let memory: [ReservedMemory]
  private let tuning: Tuning

  @usableFromInline init?(limitBytes: Int, tuning: Tuning) {
    let bytes = min(limitBytes, Machine.memoryBytes)
    guard
      let (ranges, capacity) = ReservedMemory.forElements(
        upTo: min(Tuning.statesMax, bytes / MemoryLayout<Value>.stride),
        strides: [MemoryLayout<Value>.stride]),
      let numbers = TableMemory(lines: tuning.nodeTableLines, bytesMax: bytes)
    else { return nil }
    memory = ranges
    self.numbers = numbers
    self.capacity = capacity
    self.tuning = tuning
    values = ranges[0].base.assumingMemoryBound(to: Value.self)
    next = UnsafeMutableRawPointer.allocate(
      byteCount: 2 * EntryTable.lineBytes, alignment: 2 * EntryTable.lineBytes
    ).bindMemory(to: Atomic<Int>.self, capacity: 1)
    next.initialize(to: Atomic(0))
  }

  deinit { next.deallocate() }

  /// The workers' view until the table grows.
  var view: NodeView<Value, Hash> {
    NodeView(
      table: numbers.table, values: values, next: next,
      countMax: min(numbers.table.entriesMax, capacity))
  }

  /// The number of values so far, including numbers that were taken but not used.
  @usableFromInline var count: Int { next.pointee.load(ordering: .relaxed) }

  /// The numbers that can be given before the table grows; workers may have taken as many numbers
  /// as there are entries left.
  @usableFromInline var numbersMax: Int { max(count, numbers.table.entriesInAll) }

  /// The bytes of the values.
  @usableFromInline var valueBytes: Int { count * MemoryLayout<Value>.stride }

  /// The bytes of all members.
  @usableFromInline var byteCount: Int { valueBytes + numbers.table.byteCount }

  /// The number of values that can be added before the table gets slow.
  @usableFromInline var room: Int { view.room }

  /// The additional bytes that the table takes once it has grown.
  @usableFromInline var addedBytes: Int {
    let lines = Int(numbers.table.lineCount)
    return (EntryTable.grownLines(lines, tuning) - lines) * EntryTable.lineBytes
  }

  /// Makes the table larger; false if too little memory is reserved.
  ///
  /// Numbers that a worker has taken but not used are not in the old table, so the new table is
  /// filled from the old one.
  @usableFromInline func grow() -> Bool {
    guard capacity > count + 1 else { return false }
    let lines = EntryTable.grownLines(Int(numbers.table.lineCount), tuning)
    return fill(lines: lines, used: numbers.table.usedNumbers)
  }

  /// Fills the empty table with the existing values; false if there are too many.
  ///
  /// - Parameter used: the numbers that are in use, one bit each.
  func refill(_ used: [UInt64]) -> Bool {
    let lines = EntryTable.grownLines(
      from: tuning.nodeTableLines, holding: count + 1, tuning)
    return fill(lines: lines, used: used)
  }

  private func fill(lines: Int, used: [UInt64]) -> Bool {
    guard numbers.resize(toLines: lines) else { return false }
    for number in 0..<count
    where number / 64 < used.count && used[number / 64] & 1 << UInt64(number % 64) != 0 {
      numbers.table.insertNew(
        hash: Hash.hash(values[number]), entry: EntryTable.entry(number: number), isAlone: true)
    }
    return true
  }
}
