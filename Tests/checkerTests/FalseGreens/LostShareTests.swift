import Explorer
import Invariants
import Spec
import Synchronization
import TestSupport
import Testing

@testable import checker

/// A system that records the calls to it.
private struct Watched<Base: TransitionSystem>: TransitionSystem
where Base.State == PackedWords<4> {
  let base: Base
  let asked: Record

  final class Record: Sendable {
    let counts = Mutex<[[UInt64]: Int]>([:])
  }

  var propertyCount: Int { base.propertyCount }
  var labelCount: Int { base.labelCount }

  func forEachInitialState(_ visit: (PackedWords<4>) -> Void) { base.forEachInitialState(visit) }

  func forEachTransition(
    from state: PackedWords<4>,
    _ visit: (_ successor: PackedWords<4>, _ label: Int, _ findings: Findings) -> Void
  ) -> Findings {
    asked.counts.withLock { $0[(0..<4).map { state[word: $0] }, default: 0] += 1 }
    return base.forEachTransition(from: state, visit)
  }
}

@Test(arguments: [1, 2, 4])
func `no worker loses its share: every state is expanded, and counted once`(_ threads: Int) throws {
  for small in SmallModel.all {
    let watched = Watched(base: try small.system(), asked: Watched.Record())
    let found = try explore(
      watched, options: ExplorationOptions(threads: threads), hash: WordHash.self, tuning: .tiny)
    let counts = watched.asked.counts.withLock { $0 }
    #expect(counts.count == small.states, "\(small)")
    // A worker that must wait for room continues later in the middle of a state, and requests the
    // state's transitions again. The number of generated states shows that none is counted twice.
    #expect(counts.count == found.distinctStates, "\(small)")
    #expect(found.levelSizes.reduce(0, +) == small.states, "\(small)")
    #expect(found.levelSizes.count == small.depth + 1 && !found.levelSizes.contains(0), "\(small)")
    #expect(found.statesGenerated == small.generated, "\(small)")
  }
}
