import Synchronization

/// Deals keys into buckets; each worker counts its share of the positions, then places them.
///
/// Safety: worker `w` uses the cursors whose index is `w` modulo the number of workers, and writes
/// the keys that they count. So no two workers write to the same place.
struct Deal {
  let links: UnsafeMutablePointer<Atomic<UInt64>>
  let positions: Int
  let firstParent: Int
  let bucketParents: Int
  let ordinalBits: UInt64
  let workers: Int
  let keys: UnsafeMutablePointer<UInt64>
  let cursors: UnsafeMutableBufferPointer<Int>

  /// The positions of a worker.
  func share(of worker: Int) -> Range<Int> {
    (positions * worker / workers)..<(positions * (worker + 1) / workers)
  }

  /// Counts the keys of a worker in each bucket.
  func count(worker: Int) {
    for position in share(of: worker) {
      let link = Link(rawValue: links[position].load(ordering: .relaxed))
      if link == .unused { continue }
      let offset = Int(truncatingIfNeeded: link.parent) - firstParent
      cursors[offset / bucketParents * workers + worker] += 1
    }
  }

  /// Writes a worker's keys to the positions in the cursors, which now hold prefix sums of the
  /// counts.
  func place(worker: Int) {
    for position in share(of: worker) {
      let link = Link(rawValue: links[position].load(ordering: .relaxed))
      if link == .unused { continue }
      let offset = Int(truncatingIfNeeded: link.parent) - firstParent
      let (bucket, relative) = offset.quotientAndRemainder(dividingBy: bucketParents)
      let cursor = bucket * workers + worker
      let order = UInt64(relative) << ordinalBits | link.ordinal
      keys[cursors[cursor]] = order << 32 | UInt64(position)
      cursors[cursor] += 1
    }
  }
}
