extension QuotientSet {
  /// Writes the slots unchanged.
  func write(to writer: borrowing CheckpointWriter) throws(CheckpointError) {
    try writer.write(
      part: .known, words: [shape.slotCount, UInt64(shape.keyBits), UInt64(count)])
    try writer.write(
      part: .known, UnsafeRawBufferPointer(start: slots, count: shape.byteCount))
    try writer.write(part: .strays, words: strays.sorted())
  }

  /// Reads the slots.
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
