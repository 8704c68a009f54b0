extension PlainStorage: Checkpointed {
  @usableFromInline func write(
    _ snapshot: SearchSnapshot, to writer: borrowing CheckpointWriter
  ) throws(CheckpointError) {
    try lineage.write(snapshot, to: writer)
    let level = snapshot.level
    try writer.write(
      part: .states,
      UnsafeRawBufferPointer(
        start: states, count: level.lowerBound * MemoryLayout<State>.stride))
    for piece in Self.pieces(of: level) {
      let states = piece.map { number in
        self.states[order.map { Int($0[number - level.lowerBound]) } ?? number]
      }
      try writer.write(part: .frontier, array: states)
    }
  }

  /// Writes a level, some states at a time: the states are written in the order of their numbers,
  /// and there is no memory to reorder them all at once.
  private static func pieces(of level: Range<Int>) -> [Range<Int>] {
    stride(from: level.lowerBound, to: level.upperBound, by: 1 << 14).map {
      $0..<min(level.upperBound, $0 + 1 << 14)
    }
  }

  @usableFromInline func read(
    _ snapshot: SearchSnapshot, from reader: inout CheckpointReader,
    workers: Int
  ) throws(CheckpointError) {
    let needed =
      snapshot.count * MemoryLayout<State>.stride + lineage.byteCount(states: snapshot.count)
      + snapshot.count * EntryTable.lineBytes / EntryTable.lineEntries
    guard snapshot.count <= capacity, needed <= limitBytes else {
      throw .tooLarge(path: reader.path, neededBytes: needed, limitBytes: limitBytes)
    }
    try lineage.read(snapshot, from: &reader)
    let level = snapshot.level
    try reader.read(.states, into: bytes(of: 0..<level.lowerBound))
    for piece in Self.pieces(of: level) { try reader.read(.frontier, into: bytes(of: piece)) }
    count = snapshot.count
    areAllInOrder = false
    guard fillTable(workers: workers) else {
      throw .tooLarge(path: reader.path, neededBytes: needed, limitBytes: limitBytes)
    }
    noteMemory()
  }
}

extension PlainStorage {
  /// The memory of the states at some positions.
  private func bytes(of positions: Range<Int>) -> UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(
      start: states + positions.lowerBound, count: positions.count * MemoryLayout<State>.stride)
  }
}
