import Synchronization

/// The order in which pending states get their numbers: that of their links.
///
/// The positions are dealt into buckets, each for a range of parents, and each bucket is sorted by itself, so
/// the result does not depend on who found what when. A key holds, from the highest bit, the parent counted
/// from the first of its bucket, the ordinal of the transition, and in its lower half the position among the
/// pending states; buckets are small enough that it fits.
///
/// Safety: a view used only while the storage is closed; a bucket is sorted by the one worker that takes it.
@usableFromInline struct PendingOrder: @unchecked Sendable {
  /// Where each bucket begins among the keys, and the end of the last.
  @usableFromInline let starts: [Int]

  /// The keys of all buckets, one after the other.
  @usableFromInline let keys: UnsafeMutablePointer<UInt64>

  @usableFromInline let firstParent: Int
  @usableFromInline let bucketParents: Int
  @usableFromInline let ordinalBits: UInt64

  /// The number of buckets at most, if keys allow it: few enough to count on each worker, and enough
  /// that a bucket of millions of keys still fits in a processor's own cache.
  private static let bucketsMax = 2048

  /// The least number of parents of a bucket, so that small levels do not pay for empty ones.
  private static let bucketParentsMin = 256

  /// Deals the positions that are in use into buckets, and sorts each.
  ///
  /// - Parameters:
  ///   - positions: the positions that were claimed; those of them that are not used are left out.
  ///   - parents: the numbers that the parents have.
  ///   - transitionsMax: the most transitions that a parent has.
  @usableFromInline init(
    _ pending: PendingStates, positions: Int, parents: Range<Int>, transitionsMax: Int,
    workers: Int
  ) {
    let ordinalBits = Int.bitWidth - transitionsMax.leadingZeroBitCount
    precondition(ordinalBits <= 32, "a state has more than 4,294,967,295 transitions")
    let wanted = max(
      Self.bucketParentsMin, (parents.count + Self.bucketsMax - 1) / Self.bucketsMax)
    bucketParents = min(wanted, 1 << (32 - ordinalBits))
    self.ordinalBits = UInt64(ordinalBits)
    firstParent = parents.lowerBound
    keys = pending.keys
    let (firstParent, bucketParents) = (self.firstParent, self.bucketParents)
    let buckets = (parents.count + bucketParents - 1) / bucketParents
    var cursors = [Int](repeating: 0, count: buckets * workers)
    var starts = [0]
    starts.reserveCapacity(buckets + 1)
    cursors.withUnsafeMutableBufferPointer { cursors in
      let deal = Deal(
        links: pending.links, positions: positions, firstParent: firstParent,
        bucketParents: bucketParents, ordinalBits: UInt64(ordinalBits), workers: workers,
        keys: pending.keys, cursors: cursors)
      inParallel(workers: workers) { deal.count(worker: $0) }
      var total = 0
      for index in cursors.indices {
        (cursors[index], total) = (total, total + cursors[index])
        if (index + 1) % workers == 0 { starts.append(total) }
      }
      inParallel(workers: workers) { deal.place(worker: $0) }
    }
    self.starts = starts
    sortBuckets(workers: workers)
  }

  private func sortBuckets(workers: Int) {
    let next = Atomic<Int>(0)
    inParallel(workers: workers) { _ in
      while true {
        let bucket = next.add(1, ordering: .relaxed).oldValue
        guard bucket < bucketCount else { return }
        let (start, end) = (starts[bucket], starts[bucket + 1])
        var slice = UnsafeMutableBufferPointer(start: keys + start, count: end - start)
        slice.sort()
      }
    }
  }

  /// The number of pending states.
  @usableFromInline var count: Int { starts[starts.count - 1] }

  /// The number of buckets.
  @usableFromInline var bucketCount: Int { starts.count - 1 }

  /// Where the keys of a bucket are.
  @inlinable func range(ofBucket bucket: Int) -> Range<Int> { starts[bucket]..<starts[bucket + 1] }

  /// The position among the pending states that a key names.
  @inline(__always) @inlinable func position(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: key & 0xffff_ffff)
  }

  /// The link that a key of a bucket stands for.
  @inline(__always) @inlinable func link(_ key: UInt64, bucket: Int) -> Link {
    let order = key >> 32
    let parent = UInt64(truncatingIfNeeded: firstParent &+ bucket &* bucketParents)
    let ordinal = order & ((1 &<< ordinalBits) &- 1)
    return Link(rawValue: (parent &+ order &>> ordinalBits) << 32 | ordinal)
  }

  /// The link of the last state before a bucket, nil if there is none.
  @usableFromInline func lastLink(before bucket: Int) -> Link? {
    guard starts[bucket] > 0 else { return nil }
    var bucket = bucket - 1
    while range(ofBucket: bucket).isEmpty { bucket -= 1 }
    return link(keys[starts[bucket + 1] - 1], bucket: bucket)
  }
}
