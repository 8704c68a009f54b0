public import Synchronization

extension PlainView {
  /// Brings into the cache what looking up the batch will need.
  @inlinable mutating func fetch(_ batch: Batch<State>) {
    var sum: UInt64 = 0
    for index in 0..<batch.count {
      sum &+= table.tags(table.line(of: batch.hashes[index]), 0)
    }
    let sequences = pending?.sequences
    if let sequences { sum &+= fetchPlaces(sequences) }
    for index in 0..<batch.count {
      let entry = table.likelyEntry(hash: batch.hashes[index])
      batch.entries[index] = entry
      guard entry != 0 else { continue }
      let position = VisitedTable.number(of: entry)
      sum &+= states[position][word: 0]
      if State.wordCount > 1 { sum &+= states[position][word: State.wordCount &- 1] }
      if let sequences, position >= count {
        sum &+= sequences[position &- count].load(ordering: .relaxed)
      }
    }
    sink &+= sum
  }

  /// Brings into the cache the places for the next states that are found: to claim an entry of the
  /// table waits for everything that was written before.
  @inline(__always) @inlinable func fetchPlaces(
    _ sequences: UnsafeMutablePointer<Atomic<UInt64>>
  ) -> UInt64 {
    var sum: UInt64 = 0
    guard block.end &- block.next >= Self.fetchedPlaces else { return sum }
    var place = 0
    while place < Self.fetchedPlaces {
      sum &+= sequences[block.next &+ place].load(ordering: .relaxed)
      place &+= Self.lineBytes / MemoryLayout<UInt64>.stride
    }
    place = 0
    while place < Self.fetchedPlaces {
      sum &+= states[count &+ block.next &+ place][word: 0]
      place &+= max(1, Self.lineBytes / MemoryLayout<State>.stride)
    }
    return sum
  }

  /// The places for states that are fetched with a batch: it seldom finds more.
  @inlinable static var fetchedPlaces: Int { 24 }

  /// The bytes that the processor fetches at a time.
  @inlinable static var lineBytes: Int { 64 }
}
