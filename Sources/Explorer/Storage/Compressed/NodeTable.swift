public import Synchronization

/// The different values that one part of a state takes, each with a number of its own.
///
/// Numbers are given in the order in which workers come to the values; they reach no user. Safety:
/// the ranges live as long as this object. A value is written before its number is published in the
/// table, and never changes; the table grows only while no worker runs.
@usableFromInline final class NodeTable<Value: PackedState, Hash: StateHash>: @unchecked Sendable {
  /// The values by number.
  @usableFromInline let values: UnsafeMutablePointer<Value>

  /// The next number to give, with nothing beside it that workers read: they write to it often.
  @usableFromInline let next: UnsafeMutablePointer<Atomic<Int>>

  /// The numbers by value.
  @usableFromInline private(set) var table: VisitedTable

  /// The number of values for which there is room.
  @usableFromInline let capacity: Int

  private let tableMemory: ReservedMemory
  private let memory: [ReservedMemory]
  private let tuning: Tuning

  @usableFromInline init?(limitBytes: Int, tuning: Tuning) {
    let bytes = min(limitBytes, Machine.memoryBytes)
    let lines = max(tuning.nodeTableLines, bytes / VisitedTable.lineBytes)
    guard
      let (ranges, capacity) = ReservedMemory.forElements(
        upTo: min(Tuning.statesMax, bytes / MemoryLayout<Value>.stride),
        strides: [MemoryLayout<Value>.stride]),
      let (tableRanges, linesMax) = ReservedMemory.forElements(
        upTo: lines, strides: [VisitedTable.lineBytes]), linesMax >= tuning.nodeTableLines
    else { return nil }
    memory = ranges
    tableMemory = tableRanges[0]
    self.capacity = capacity
    self.tuning = tuning
    values = ranges[0].base.assumingMemoryBound(to: Value.self)
    table = VisitedTable(memory: tableMemory, lineCount: tuning.nodeTableLines)
    next = UnsafeMutableRawPointer.allocate(
      byteCount: 2 * VisitedTable.lineBytes, alignment: 2 * VisitedTable.lineBytes
    ).bindMemory(to: Atomic<Int>.self, capacity: 1)
    next.initialize(to: Atomic(0))
  }

  deinit { next.deallocate() }

  /// What workers see until the table grows.
  var view: NodeView<Value, Hash> {
    NodeView(
      table: table, values: values, next: next,
      countMax: min(
        Int(table.lineCount) * VisitedTable.lineEntries / 100 * Tuning.tableLoadPercent, capacity))
  }

  /// The values so far, and some numbers that were given to none.
  @usableFromInline var count: Int { next.pointee.load(ordering: .relaxed) }

  /// The numbers that can be given before the table grows: workers may have as many in hand as there
  /// are entries left.
  @usableFromInline var numbersMax: Int {
    max(count, Int(table.lineCount) * VisitedTable.lineEntries)
  }

  /// The bytes of the values.
  @usableFromInline var valueBytes: Int { count * MemoryLayout<Value>.stride }

  /// The bytes of everything here.
  @usableFromInline var byteCount: Int {
    valueBytes + Int(table.lineCount) * VisitedTable.lineBytes
  }

  /// The values that can be added before the table gets slow.
  @usableFromInline var room: Int { view.room }

  /// The lines to grow to.
  @usableFromInline var grownLines: Int {
    let old = Int(table.lineCount)
    return old < tuning.doublingLines ? 2 * old : old + old / 2
  }

  /// Makes the table larger; false if there is not so much memory reserved.
  ///
  /// Numbers that a worker has in hand and has given to no value yet are not in the old table, and
  /// so the old table is what the new is filled from.
  @usableFromInline func grow() -> Bool {
    let lines = grownLines
    guard lines * VisitedTable.lineBytes <= tableMemory.byteCount, capacity > count + 1 else {
      return false
    }
    fill(lines: lines, used: table.usedEntries)
    return true
  }

  /// Fills the empty table with the values that are there already; false if there are too many.
  ///
  /// - Parameter used: the numbers that are in use, one bit each.
  func refill(_ used: [UInt64]) -> Bool {
    var lines = tuning.nodeTableLines
    while lines * VisitedTable.lineEntries / 100 * Tuning.tableLoadPercent < count + 1 {
      lines = lines < tuning.doublingLines ? 2 * lines : lines + lines / 2
    }
    guard lines * VisitedTable.lineBytes <= tableMemory.byteCount else { return false }
    fill(lines: lines, used: used)
    return true
  }

  private func fill(lines: Int, used: [UInt64]) {
    tableMemory.clear(0..<Int(table.lineCount) * VisitedTable.lineBytes)
    table = VisitedTable(memory: tableMemory, lineCount: lines)
    for number in 0..<count
    where number / 64 < used.count && used[number / 64] & 1 << UInt64(number % 64) != 0 {
      table.insertNew(
        hash: Hash.hash(values[number]), entry: VisitedTable.entry(number: number), isAlone: true)
    }
  }
}

extension VisitedTable {
  /// The numbers that entries have, one bit a number.
  var usedEntries: [UInt64] {
    var used: [UInt64] = []
    for line in 0..<Int(lineCount) {
      for entry in 0..<Self.lineEntries {
        let number = Int(entries[line * 16 + entry].load(ordering: .relaxed)) - 1
        if number < 0 { continue }
        while used.count <= number / 64 { used.append(0) }
        used[number / 64] |= 1 << UInt64(number % 64)
      }
    }
    return used
  }
}
