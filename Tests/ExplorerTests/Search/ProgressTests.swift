import Glibc
import Synchronization
import TestSupport
import Testing

@testable import Explorer

@Test(arguments: [1, 2])
func `progress is reported, and never runs backwards`(threads: Int) throws {
  let reports = Mutex<[Progress]>([])
  let exploration = try explore(
    TwoPhaseCommit(resourceManagers: 8),
    options: ExplorationOptions(
      threads: threads, onProgress: { progress in reports.withLock { $0.append(progress) } }))
  let seen = reports.withLock(\.self)
  for (earlier, later) in zip(seen, seen.dropFirst()) {
    #expect(earlier.statesGenerated <= later.statesGenerated)
    #expect(earlier.distinctStates <= later.distinctStates)
    #expect(earlier.depth <= later.depth)
    #expect(earlier.seconds < later.seconds)
  }
  for progress in seen {
    #expect(progress.distinctStates <= exploration.distinctStates)
    #expect(progress.statesGenerated <= exploration.statesGenerated)
    #expect(progress.frontier >= 0)
    #expect(progress.frontier <= progress.distinctStates)
    #expect(progress.memoryBytes <= exploration.memoryBytes)
  }
}

@Test func `progress counts what was generated before the search was resumed`() {
  let reports = Mutex<[UInt64]>([])
  let monitor = Monitor(onProgress: { progress in
    reports.withLock { $0.append(progress.statesGenerated) }
  })
  var totals = SearchTotals(labelCount: 2, propertyCount: 0)
  totals.initialStates = 3
  totals.labelCounts = [20, 100]
  monitor.resume(SearchSnapshot(levelStarts: [0], totals: totals, count: 1, seconds: 7))
  usleep(UInt32(Tuning.progressIntervalSeconds * 1e6) + 1000)
  _ = monitor.report(worker: 0, expanded: 1, found: 5, generated: 6)
  #expect(reports.withLock(\.self) == [129])
}
