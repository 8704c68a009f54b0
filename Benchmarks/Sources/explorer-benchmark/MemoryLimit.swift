import Dispatch

/// The speed of random look-ups that the machine's memory allows.
///
/// An explorer that keeps states in one hash table can exceed it only if it meets states again while
/// they are in a cache. The benchmark does one look-up per state that an exploration generates, of
/// one key per distinct state, in an equally random order. The table has its final size from the
/// beginning, and the loop does nothing else. New and repeated keys have the proportion of new and
/// repeated states.
enum MemoryLimit {
  /// One run, including the first touch of the table.
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
