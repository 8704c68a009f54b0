import Explorer
import TestSupport
import Testing

@testable import Spec

struct StateBlocksTests {
  /// Every way to write to a state, each to the last element.
  private static let writes: [@Sendable (inout PoolState) -> Void] = [
    { $0[VM(3)].snapshotResidentOn = HostReference(Host(3)) },
    { $0[Host(3)].xapi = .down },
    { $0[Host(3)].suppressedEvents = 1 },
    { $0[Host(3), VM(3)].receiver.stream = .open },
    { $0[Host(3), VM(3), .original].metadata = .present },
    { $0[call: 7].isPeerConnected = true },
    { $0.budgets.faultsInAll = 1 },
    { $0.budgets.operatorActions[2] = 1 },
    { $0.master = Host(1) },
    { $0.isKnown = false },
    { $0.overview.programCounter = 1 },
    { $0.monitor.knowledge = .residentHere },
    { $0.saved[0].powerState = .running },
    { $0.savedHosts[3].isForgotten = true },
  ]

  @Test func `every record lies in blocks of its own`() {
    #expect(PoolState.isMadeOfBlocks)
  }

  @Test(arguments: writes.indices) func `written blocks are marked, and no others`(
    _ index: Int
  ) {
    let before = PoolState()
    var after = before
    after.forgetWrites()
    Self.writes[index](&after)
    let differing = zip(before.bytes, after.bytes).enumerated().filter { $1.0 != $1.1 }
    let blocks = differing.reduce(into: StateBlocks()) {
      $0.insert(StateBlocks(first: $1.offset / StateBlocks.byteCount))
    }
    #expect(!differing.isEmpty)
    #expect(after.written.isSuperset(of: blocks))
    #expect(after.written.rawValue.nonzeroBitCount <= 3)
  }

  @Test func `a new state counts as written everywhere`() {
    #expect(PoolState().written == .all)
  }

  @Test(arguments: [Sample.struckMigration, .declared, .checkpoint])
  func `the writes of a transition can be undone`(sample: Sample) throws {
    let machine = try PoolMachine(sample.model)
    let layout = PoolLayout(machine.model, machine.program)
    var wrong = 0
    for (pool, _) in machine.reachable(layout) {
      _ = pool.read { view in
        machine.forEachTransition(from: view) { after, _ in
          after.undoWrites(from: view)
          if after.bytes != pool.bytes || !after.written.isEmpty { wrong += 1 }
        }
      }
    }
    #expect(wrong == 0)
  }
}
