import Synchronization

/// The order in which pending states are numbered, which is the order of their links.
///
/// The positions are dealt into buckets, one for each range of parents. Each bucket is sorted
/// separately, so the result does not depend on which worker found which state when. A key holds,
/// from the highest bit, the parent relative to the first of its bucket and the ordinal of the
/// transition, and in its lower half the position among the pending states. Buckets are small
/// enough for this to fit.
///
/// Safety: a view used only while the storage is closed; each bucket is sorted by the one worker
/// that takes it.
@usableFromInline struct PendingOrder {
  /// The start of each bucket among the keys, and the end of the last bucket.
  @usableFromInline let starts: [Int]

  /// The keys of all buckets, one after the other.
  @usableFromInline let keys: UnsafeMutablePointer<UInt64>

  @usableFromInline let firstParent: Int
  @usableFromInline let bucketParents: Int
  @usableFromInline let ordinalBits: UInt64

  /// The greatest number of buckets, if the keys allow it: few enough for each worker to count, and
  /// enough for a bucket of millions of keys to fit into a processor's own cache.
  private static let bucketsMax = 2048

  /// The least number of parents per bucket, so that small levels do not pay for empty buckets.
  private static let bucketParentsMin = 256

  /// Deals the positions in use into buckets, and sorts each bucket.
  ///
  /// - Parameters:
  ///   - positions: the positions that were claimed; unused ones are left out.
  ///   - parents: the range of the parents' numbers.
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
      inParallel(workers: workers, sharing: deal) { deal, worker in deal.count(worker: worker) }
      var total = 0
      for index in cursors.indices {
        (cursors[index], total) = (total, total + cursors[index])
        if (index + 1) % workers == 0 { starts.append(total) }
      }
      inParallel(workers: workers, sharing: deal) { deal, worker in deal.place(worker: worker) }
    }
    self.starts = starts
    sortBuckets(workers: workers)
  }

  private func sortBuckets(workers: Int) {
    let next = Atomic<Int>(0)
    inParallel(workers: workers, sharing: self) { order, _ in
      while true {
        let bucket = next.add(1, ordering: .relaxed).oldValue
        guard bucket < order.bucketCount else { return }
        let (start, end) = (order.starts[bucket], order.starts[bucket + 1])
        var slice = UnsafeMutableBufferPointer(start: order.keys + start, count: end - start)
        slice.sort()
      }
    }
  }

  /// The number of pending states.
  @usableFromInline var count: Int { starts[starts.count - 1] }

  /// The number of buckets.
  @usableFromInline var bucketCount: Int { starts.count - 1 }

  /// The range of a bucket's keys.
  @inlinable func range(ofBucket bucket: Int) -> Range<Int> { starts[bucket]..<starts[bucket + 1] }

  /// The position among the pending states that a key holds.
  @inline(__always) @inlinable func position(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: key & 0xffff_ffff)
  }

  /// The link that a key of a bucket encodes.
  @inline(__always) @inlinable func link(_ key: UInt64, bucket: Int) -> Link {
    let order = key >> 32
    let parent = UInt64(truncatingIfNeeded: firstParent &+ bucket &* bucketParents)
    let ordinal = order & ((1 &<< ordinalBits) &- 1)
    return Link(rawValue: (parent &+ order &>> ordinalBits) << 32 | ordinal)
  }

  /// The link of the last state before a bucket, nil if no state precedes it.
  @usableFromInline func lastLink(before bucket: Int) -> Link? {
    guard starts[bucket] > 0 else { return nil }
    var bucket = bucket - 1
    while range(ofBucket: bucket).isEmpty { bucket -= 1 }
    return link(keys[starts[bucket + 1] - 1], bucket: bucket)
  }
}
