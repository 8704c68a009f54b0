extension Lineage {
  /// Writes the links of all states numbered when the level began.
  func write(
    _ snapshot: SearchSnapshot, to writer: borrowing CheckpointWriter
  ) throws(CheckpointError) {
    let count = snapshot.count
    try writer.write(part: .links, UnsafeRawBufferPointer(start: gaps, count: count))
    try writer.write(part: .links, UnsafeRawBufferPointer(start: ordinals, count: count))
    try writer.write(
      part: .anchors, UnsafeRawBufferPointer(start: anchors, count: anchorBytes(states: count)))
    let wide = wideLinks.prefix { $0.number < count }
    try writer.write(
      part: .wideLinks,
      words: [UInt64(initialCount)] + wide.flatMap { [UInt64($0.number), $0.link.rawValue] })
  }

  /// Reads the links of the states up to a level.
  func read(
    _ snapshot: SearchSnapshot, from reader: inout CheckpointReader
  ) throws(CheckpointError) {
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
        WideLink(number: Int(truncatingIfNeeded: words[$0]), link: Link(rawValue: words[$0 + 1]))
      })
  }

  /// The bytes of the links that are written unchanged.
  private func anchorBytes(states: Int) -> Int {
    Self.anchorCount(states: states) * MemoryLayout<UInt64>.stride
  }
}
