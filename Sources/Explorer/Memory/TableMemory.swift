/// The memory of an ``EntryTable``, within which the table grows.
///
/// The memory is reserved for the largest size that the table may ever reach; the system provides
/// pages when they are touched. So the old and the new table never take memory together: a table
/// that grows is emptied, and its owner enters everything again.
///
/// Safety: the table changes its size only while no worker uses it.
@usableFromInline final class TableMemory {
  /// The table.
  @usableFromInline private(set) var table: EntryTable

  private let memory: ReservedMemory

  /// An empty table, or nil if the system refuses the memory.
  ///
  /// - Parameters:
  ///   - lines: the initial number of lines.
  ///   - bytesMax: the most bytes that the table may ever take.
  @usableFromInline init?(lines: Int, bytesMax: Int) {
    guard
      let (ranges, linesMax) = ReservedMemory.forElements(
        upTo: max(lines, bytesMax / EntryTable.lineBytes), strides: [EntryTable.lineBytes]),
      linesMax >= lines
    else { return nil }
    memory = ranges[0]
    table = EntryTable(memory: memory, lineCount: lines)
  }

  /// The lines for which memory is reserved.
  @usableFromInline var linesMax: Int { memory.byteCount / EntryTable.lineBytes }

  /// Empties the table and changes its number of lines; false if too little memory is reserved.
  @usableFromInline func resize(toLines lines: Int, workers: Int = 1) -> Bool {
    guard lines <= linesMax else { return false }
    clear(workers: workers)
    table = EntryTable(memory: memory, lineCount: lines)
    return true
  }

  /// Empties the table; each worker clears a part of it.
  @usableFromInline func clear(workers: Int = 1) {
    let bytes = table.byteCount
    inParallel(workers: workers, sharing: memory) { memory, number in
      let start = bytes / workers * number
      let end = number == workers - 1 ? bytes : bytes / workers * (number + 1)
      memory.clear(start..<end)
    }
  }

  /// Empties the table, returns its memory to the system, and gives the table fewer lines.
  func shrink(toLines lines: Int) {
    clear()
    giveBack()
    table = EntryTable(memory: memory, lineCount: lines)
  }

  /// Returns the memory to the system, once nothing is looked up any more.
  func giveBack() { memory.giveBack(0..<table.byteCount) }
}
