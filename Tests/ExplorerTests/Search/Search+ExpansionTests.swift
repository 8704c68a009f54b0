import Foundation
import TestSupport
import Testing

@testable import Explorer

@Test(arguments: 0..<2)
func `a level is numbered by the most transitions that any worker met`(worker: Int) throws {
  typealias Plain = PlainStorage<UInt64, WordHash>
  let storage = try #require(Plain(limitBytes: 1 << 24, tuning: .tiny))
  let memories = (0..<2).map { _ in WorkerMemory<UInt64>(labelCount: 1, propertyCount: 0) }
  let search = Search<GraphSystem, WordHash, Plain>(
    system: GraphSystem(edges: [(0, 1)]),
    setting: SearchSetting(
      limits: Limits(), failFast: false, tuning: .tiny, monitor: Monitor(), workers: memories),
    storage: storage,
    progress: SearchProgress(totals: SearchTotals(labelCount: 1, propertyCount: 0)))
  let links = [Link(parent: 0, ordinal: 900), Link(parent: 1, ordinal: 2)]
  #expect(storage.makeRoom(isShared: true, workers: 2) == nil)
  var view = storage.view(worker: 0, isShared: true, level: 0..<2)
  var batch = Batch<UInt64>.allocate()
  defer { batch.deallocate() }
  for (state, link) in zip([8, 9] as [UInt64], links) {
    batch.append(state, link: link, hash: WordHash.hash(state))
  }
  view.insert(batch)
  storage.pause([view.finish()], isShared: true)

  memories[worker].transitionsMax = 1000
  search.endLevel(0..<2, isShared: true)
  #expect(storage.count == 2)
  #expect((0..<2).map(storage.lineage.link(of:)) == links)
}

/// One state with 64 successors, each of which violates a property of its own and takes so long to
/// expand that all workers take part.
private struct SlowSystem: TransitionSystem {
  var propertyCount: Int { 64 }
  var labelCount: Int { 1 }

  func forEachInitialState(_ visit: (UInt64) -> Void) { visit(0) }

  func forEachTransition(
    from state: UInt64, _ visit: (UInt64, Int, Findings) -> Void
  ) -> Findings {
    var findings = Findings()
    if state == 0 {
      for successor in 1...64 as ClosedRange<UInt64> { visit(successor, 0, Findings()) }
    } else {
      usleep(500)
      findings.note(property: Int(state) - 1, holds: false)
    }
    return findings
  }
}

@Test func `the findings of every worker are kept`() throws {
  let exploration = try explore(
    SlowSystem(), options: ExplorationOptions(threads: 4), hash: WordHash.self, tuning: .tiny)
  #expect(exploration.firstViolations == (1...64).map { Occurrence(state: $0) })
  #expect(exploration.firstApplications == exploration.firstViolations)
}
