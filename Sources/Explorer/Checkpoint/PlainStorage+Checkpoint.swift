extension PlainStorage: Checkpointed {
  @usableFromInline func writeCheckpoint(
    _ snapshot: SearchSnapshot, identity: String, to path: String
  ) throws(CheckpointError) {
    try CheckpointFile.write(to: path, identity: identity, snapshot, self)
  }

  func write(
    _ snapshot: SearchSnapshot, to writer: borrowing CheckpointWriter
  )
    throws(CheckpointError)
  {
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

  /// A level, some states at a time: its states are put in the order of their numbers when they are
  /// written, and there is no memory for all of them.
  private static func pieces(of level: Range<Int>) -> [Range<Int>] {
    stride(from: level.lowerBound, to: level.upperBound, by: 1 << 14).map {
      $0..<min(level.upperBound, $0 + 1 << 14)
    }
  }

  func read(
    _ snapshot: SearchSnapshot, from reader: inout CheckpointReader,
    workers: [WorkerMemory<State>]
  ) throws(CheckpointError) {
    let needed =
      snapshot.count * MemoryLayout<State>.stride + lineage.byteCount(states: snapshot.count)
      + snapshot.count * VisitedTable.lineBytes / VisitedTable.lineEntries
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

extension Lineage {
  /// Writes the links of the states up to a level.
  func write(
    _ snapshot: SearchSnapshot, to writer: borrowing CheckpointWriter
  )
    throws(CheckpointError)
  {
    let count = snapshot.count
    try writer.write(part: .links, UnsafeRawBufferPointer(start: gaps, count: count))
    try writer.write(part: .links, UnsafeRawBufferPointer(start: ordinals, count: count))
    try writer.write(
      part: .anchors, UnsafeRawBufferPointer(start: anchors, count: anchorBytes(states: count)))
    let wide = wideLinks.prefix { $0.number < count }
    try writer.write(
      part: .wideLinks,
      words: [UInt64(initialCount)] + wide.flatMap { [UInt64($0.number), $0.sequence] })
  }

  /// Takes up the links of the states up to a level.
  func read(
    _ snapshot: SearchSnapshot, from reader: inout CheckpointReader
  )
    throws(CheckpointError)
  {
    let count = snapshot.count
    guard count <= capacity else {
      throw .tooLarge(
        path: reader.path, neededBytes: byteCount(states: count), limitBytes: capacity)
    }
    try reader.read(.links, into: UnsafeMutableRawBufferPointer(start: gaps, count: count))
    try reader.read(.links, into: UnsafeMutableRawBufferPointer(start: ordinals, count: count))
    try reader.read(
      .anchors,
      into: UnsafeMutableRawBufferPointer(start: anchors, count: anchorBytes(states: count)))
    let words = try reader.words(of: .wideLinks)
    guard let first = words.first, words.count % 2 == 1 else {
      throw .damaged(path: reader.path, part: CheckpointPart.wideLinks.name)
    }
    initialCount = Int(truncatingIfNeeded: first)
    append(
      stride(from: 1, to: words.count, by: 2).map {
        WideLink(number: Int(truncatingIfNeeded: words[$0]), sequence: words[$0 + 1])
      })
  }

  /// The bytes of the links that are kept as they are.
  private func anchorBytes(states: Int) -> Int {
    Self.anchorCount(states: states) * MemoryLayout<UInt64>.stride
  }
}
