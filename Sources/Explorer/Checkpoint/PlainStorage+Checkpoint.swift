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
    try writer.write(
      part: .states,
      UnsafeRawBufferPointer(
        start: states, count: snapshot.count * MemoryLayout<State>.stride))
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
    try reader.read(
      .states,
      into: UnsafeMutableRawBufferPointer(
        start: states, count: snapshot.count * MemoryLayout<State>.stride))
    count = snapshot.count
    guard fillTable(workers: workers) else {
      throw .tooLarge(path: reader.path, neededBytes: needed, limitBytes: limitBytes)
    }
    noteMemory()
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
    let anchorCount = (count + Self.anchorStates - 1) / Self.anchorStates
    try writer.write(part: .links, UnsafeRawBufferPointer(start: gaps, count: count))
    try writer.write(part: .links, UnsafeRawBufferPointer(start: ordinals, count: count))
    try writer.write(
      part: .anchors, UnsafeRawBufferPointer(start: anchors, count: 4 * anchorCount))
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
    let anchorCount = (count + Self.anchorStates - 1) / Self.anchorStates
    try reader.read(.links, into: UnsafeMutableRawBufferPointer(start: gaps, count: count))
    try reader.read(.links, into: UnsafeMutableRawBufferPointer(start: ordinals, count: count))
    try reader.read(
      .anchors, into: UnsafeMutableRawBufferPointer(start: anchors, count: 4 * anchorCount))
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
}
