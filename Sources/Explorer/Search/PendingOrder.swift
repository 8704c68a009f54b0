public import Synchronization

/// The order in which pending states get their numbers: by least parent, then by transition.
///
/// The keys are dealt into buckets, each for a range of parents, and each bucket is sorted for
/// itself: the result does not depend on who found what when. Safety: a view used only while the
/// search holds the pending states; a bucket is sorted by the one worker that takes it.
@usableFromInline struct PendingOrder: @unchecked Sendable {
  /// Where each bucket begins among the keys, and the end of the last.
  @usableFromInline let starts: [Int]

  /// The keys of all buckets, one after the other.
  @usableFromInline let keys: UnsafeMutablePointer<PendingKey>

  /// The number of buckets at most: few enough to count on each worker, and enough that a bucket
  /// of millions of keys still fits in a processor's own cache.
  private static let bucketsMax = 2048

  /// The least number of parents of a bucket, so that small levels do not pay for empty ones.
  private static let bucketParentsMin = 256

  /// Deals the positions that are in use into buckets.
  @usableFromInline init(
    sequences: UnsafeMutablePointer<Atomic<UInt64>>, positions: Int,
    keys: UnsafeMutablePointer<PendingKey>, parents: Range<Int>, workers: Int
  ) {
    let bucketParents = max(
      Self.bucketParentsMin, (parents.count + Self.bucketsMax - 1) / Self.bucketsMax)
    let buckets = (parents.count + bucketParents - 1) / bucketParents
    var cursors = [Int](repeating: 0, count: buckets * workers)
    var starts = [0]
    cursors.withUnsafeMutableBufferPointer { cursors in
      let deal = Deal(
        sequences: sequences, positions: positions, firstParent: parents.lowerBound,
        bucketParents: bucketParents, workers: workers, keys: keys, cursors: cursors)
      inParallel(workers: workers) { deal.count(worker: $0) }
      var total = 0
      for index in cursors.indices {
        (cursors[index], total) = (total, total + cursors[index])
        if (index + 1) % workers == 0 { starts.append(total) }
      }
      inParallel(workers: workers) { deal.place(worker: $0) }
    }
    self.starts = starts
    self.keys = keys
  }

  /// The number of pending states.
  @usableFromInline var count: Int { starts[starts.count - 1] }

  /// The number of buckets.
  @usableFromInline var bucketCount: Int { starts.count - 1 }

  /// Sorts a bucket, and returns where its keys are.
  @usableFromInline func sort(bucket: Int) -> Range<Int> {
    let range = starts[bucket]..<starts[bucket + 1]
    var slice = UnsafeMutableBufferPointer(start: keys + range.lowerBound, count: range.count)
    slice.sort { $0.sequence < $1.sequence }
    return range
  }
}

/// Deals keys into buckets, each worker its share of the positions: it counts, then places.
///
/// Safety: worker `w` uses the cursors whose index is `w` modulo the number of workers, and writes
/// the keys that these count: no two workers write to one place.
private struct Deal: @unchecked Sendable {
  let sequences: UnsafeMutablePointer<Atomic<UInt64>>
  let positions: Int
  let firstParent: Int
  let bucketParents: Int
  let workers: Int
  let keys: UnsafeMutablePointer<PendingKey>
  let cursors: UnsafeMutableBufferPointer<Int>

  /// The positions of a worker.
  func share(of worker: Int) -> Range<Int> {
    (positions * worker / workers)..<(positions * (worker + 1) / workers)
  }

  /// The cursor of a worker for the bucket of a sequence.
  func cursor(for sequence: UInt64, worker: Int) -> Int {
    (Int(truncatingIfNeeded: sequence >> 32) - firstParent) / bucketParents * workers + worker
  }

  /// Counts the keys of a worker in each bucket.
  func count(worker: Int) {
    for position in share(of: worker) {
      let sequence = sequences[position].load(ordering: .relaxed)
      if sequence != .max { cursors[cursor(for: sequence, worker: worker)] += 1 }
    }
  }

  /// Puts the keys of a worker where the cursors, now the sums of the counts before, say.
  func place(worker: Int) {
    for position in share(of: worker) {
      let sequence = sequences[position].load(ordering: .relaxed)
      if sequence == .max { continue }
      let cursor = cursor(for: sequence, worker: worker)
      keys[cursors[cursor]] = PendingKey(
        sequence: sequence, position: UInt32(truncatingIfNeeded: position))
      cursors[cursor] += 1
    }
  }
}
