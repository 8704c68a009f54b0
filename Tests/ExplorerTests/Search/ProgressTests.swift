import Explorer
import Synchronization
import TestSupport
import Testing

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
