import Synchronization

/// Numbers the states that workers found on a level.
///
/// The pending states are ordered by their links, which do not depend on the number of threads, and
/// are numbered in that order. Each gets its place in the storage and its link in the lineage.
@usableFromInline struct LevelNumbering {
  @usableFromInline let order: PendingOrder

  /// The number of the first state.
  @usableFromInline let first: Int

  @usableFromInline let lineage: Lineage
  @usableFromInline let workers: Int

  @usableFromInline init(_ order: PendingOrder, first: Int, lineage: Lineage, workers: Int) {
    self.order = order
    self.first = first
    self.lineage = lineage
    self.workers = workers
  }

  /// Numbers all states, and puts each into its place.
  @inlinable func assign(to places: some LevelPlaces) {
    let next = NextBucket()
    let wideLinks = PerWorker<[WideLink]>(workers: workers, [])
    inParallel(
      workers: workers, sharing: (numbering: self, places: places, wideLinks: wideLinks)
    ) { shared, worker in
      let numbering = shared.numbering
      var wide: [WideLink] = []
      while let bucket = next.take(of: numbering.order.bucketCount) {
        numbering.assign(bucket, to: shared.places, wide: &wide)
      }
      shared.wideLinks[worker] = wide
    }
    lineage.append((0..<workers).flatMap { wideLinks[$0] })
  }

  /// Numbers the states of a bucket.
  @inline(__always) @inlinable func assign(
    _ bucket: Int, to places: some LevelPlaces, wide: inout [WideLink]
  ) {
    let keys = order.range(ofBucket: bucket)
    if keys.isEmpty { return }
    var previous = order.lastLink(before: bucket) ?? lineage.link(of: first - 1)
    for index in keys {
      let key = order.keys[index]
      places.put(order.position(key), at: index)
      let link = order.link(key, bucket: bucket)
      if lineage.write(first &+ index, link, previous: previous) {
        wide.append(WideLink(number: first &+ index, link: link))
      }
      previous = link
    }
  }
}

/// Hands out each bucket once.
@usableFromInline final class NextBucket: Sendable {
  private let next = Atomic<Int>(0)

  @usableFromInline init() {}

  /// The next bucket, nil after the last.
  @usableFromInline func take(of count: Int) -> Int? {
    let bucket = next.add(1, ordering: .relaxed).oldValue
    return bucket < count ? bucket : nil
  }
}
