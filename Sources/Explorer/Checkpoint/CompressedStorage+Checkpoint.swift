extension CompressedStorage: Checkpointed {
  @usableFromInline func write(
    _ snapshot: SearchSnapshot, to writer: borrowing CheckpointWriter
  ) throws(CheckpointError) {
    try lineage.write(snapshot, to: writer)
    try writer.write(part: .tree, words: [UInt64(halfBits.left), UInt64(halfBits.right)])
    for table in tree.narrow { try table.write(to: writer) }
    for table in tree.wide { try table.write(to: writer) }
    try known.write(to: writer)
    try writer.write(
      part: .frontier, UnsafeRawBufferPointer(start: frontier.keys, count: frontier.byteCount))
  }

  @usableFromInline func read(
    _ snapshot: SearchSnapshot, from reader: inout CheckpointReader,
    workers: Int
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
