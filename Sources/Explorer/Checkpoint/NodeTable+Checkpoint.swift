import Synchronization

extension NodeTable {
  /// Writes the values, and which numbers are in use.
  func write(to writer: borrowing CheckpointWriter) throws(CheckpointError) {
    try writer.write(
      part: .tree,
      UnsafeRawBufferPointer(start: values, count: count * MemoryLayout<Value>.stride))
    try writer.write(part: .tree, words: numbers.table.usedNumbers)
  }

  /// Reads the values.
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
