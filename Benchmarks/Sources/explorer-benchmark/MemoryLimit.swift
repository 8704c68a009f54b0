import Dispatch

/// How fast the machine's memory allows states to be looked up at random: what an explorer that keeps
/// them in one hash table can pass only by meeting states again while they are in a cache.
///
/// As many look-ups as an exploration generates states, of as many different keys as it finds, in an
/// order as random; into a table that has its final size from the beginning, from a loop that does
/// nothing else. A key is new, or one of those before it, in the proportion in which states are.
enum MemoryLimit {
  /// One run, the table's first touch included.
  static func measure(_ options: BenchmarkOptions) -> Measurement? {
    guard let table = KeyTable(keyCount: options.keys) else { return nil }
    let (keys, lookups, threads) = (options.keys, options.lookups, options.threads)
    let clock = ContinuousClock()
    let elapsed = clock.measure {
      DispatchQueue.concurrentPerform(iterations: threads) { thread in
        var source = KeySource(thread: thread, of: threads, keys: keys, lookups: lookups)
        var remaining = lookups / threads + (thread < lookups % threads ? 1 : 0)
        while remaining > 0 {
          let count = min(remaining, KeyBatch.capacity)
          var batch = KeyBatch(count, from: &source)
          batch.touch(table)
          threads == 1 ? batch.insertAlone(into: table) : batch.insert(into: table)
          remaining -= count
        }
      }
    }
    let found = table.count()
    precondition(found == keys, "\(found) keys are in the table, and not \(keys)")
    return Measurement(
      distinct: found, generated: lookups, initial: 0, memoryBytes: table.byteCount,
      seconds: Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18)
  }
}
