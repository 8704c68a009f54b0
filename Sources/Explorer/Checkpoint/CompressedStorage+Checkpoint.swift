import Synchronization

extension CompressedStorage: Checkpointed {
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
    try writer.write(part: .tree, words: [UInt64(halfBits.left), UInt64(halfBits.right)])
    for table in tree.narrow { try table.write(to: writer) }
    for table in tree.wide { try table.write(to: writer) }
    try known.write(to: writer)
    try writer.write(
      part: .frontier, UnsafeRawBufferPointer(start: frontier.keys, count: frontier.byteCount))
  }

  func read(
    _ snapshot: SearchSnapshot, from reader: inout CheckpointReader,
    workers: [WorkerMemory<State>]
  ) throws(CheckpointError) {
    try lineage.read(snapshot, from: &reader)
    let bits = try reader.words(of: .tree)
    guard bits.count == 2, bits.allSatisfy({ (1...32).contains($0) }) else {
      throw .damaged(path: reader.path, part: CheckpointPart.tree.name)
    }
    halfBits = (Int(bits[0]), Int(bits[1]))
    for table in tree.narrow { try table.read(from: &reader) }
    for table in tree.wide { try table.read(from: &reader) }
    tree.updateViews()
    try known.read(from: &reader, limitBytes: limitBytes)
    guard snapshot.level.count <= frontier.capacity else {
      throw .tooLarge(
        path: reader.path, neededBytes: 8 * snapshot.level.count, limitBytes: limitBytes)
    }
    frontier.count = snapshot.level.count
    try reader.read(
      .frontier,
      into: UnsafeMutableRawBufferPointer(start: frontier.keys, count: frontier.byteCount))
    count = snapshot.count
    guard memoryBytes <= limitBytes else {
      throw .tooLarge(path: reader.path, neededBytes: memoryBytes, limitBytes: limitBytes)
    }
    noteMemory()
  }
}

extension NodeTable {
  /// Writes the values, and which numbers are in use.
  func write(to writer: borrowing CheckpointWriter) throws(CheckpointError) {
    try writer.write(
      part: .tree,
      UnsafeRawBufferPointer(start: values, count: count * MemoryLayout<Value>.stride))
    try writer.write(part: .tree, words: table.usedEntries)
  }

  /// Takes up the values.
  func read(from reader: inout CheckpointReader) throws(CheckpointError) {
    let byteCount = try reader.begin(.tree)
    let values = byteCount / MemoryLayout<Value>.stride
    guard values < capacity else {
      throw .tooLarge(
        path: reader.path, neededBytes: byteCount,
        limitBytes: capacity * MemoryLayout<Value>.stride)
    }
    try reader.end(
      .tree, UnsafeMutableRawBufferPointer(start: self.values, count: byteCount))
    next.pointee.store(values, ordering: .relaxed)
    let used = try reader.words(of: .tree)
    guard used.count * 64 < values + 64, refill(used) else {
      throw .damaged(path: reader.path, part: CheckpointPart.tree.name)
    }
  }
}

extension QuotientSet {
  /// Writes the slots as they are.
  func write(to writer: borrowing CheckpointWriter) throws(CheckpointError) {
    try writer.write(
      part: .known, words: [shape.slotCount, UInt64(shape.keyBits), UInt64(count)])
    try writer.write(
      part: .known, UnsafeRawBufferPointer(start: slots, count: shape.byteCount))
    try writer.write(part: .strays, words: strays.sorted())
  }

  /// Takes up the slots.
  func read(
    from reader: inout CheckpointReader, limitBytes: Int
  ) throws(CheckpointError) {
    let words = try reader.words(of: .known)
    guard words.count == 3, words[0] < UInt64(Int.max / 16), (2...64).contains(words[1]),
      words[2] <= words[0]
    else { throw .damaged(path: reader.path, part: CheckpointPart.known.name) }
    let shape = QuotientShape(slotCount: Int(words[0]), keyBits: Int(words[1]))
    guard shape.byteCount <= limitBytes, begin(shape, count: Int(words[2])) else {
      throw .tooLarge(
        path: reader.path, neededBytes: shape.byteCount, limitBytes: limitBytes)
    }
    try reader.read(
      .known, into: UnsafeMutableRawBufferPointer(start: slots, count: shape.byteCount))
    setStrays(try reader.words(of: .strays))
  }
}
