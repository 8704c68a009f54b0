import Explorer
import Invariants
import Spec
import Testing

@testable import checker

/// Explores a pool without packing anything: a state is told from another by all of its bytes.
private struct UnpackedExplorer {
  var states: [PoolState] = []
  var generated = 0
  private var seen: Set<[UInt8]> = []

  init(_ machine: PoolMachine) {
    find(machine.model.initialState)
    var number = 0
    while number < states.count {
      _ = machine.forEachTransition(from: states[number]) { after, _ in find(after) }
      number += 1
    }
  }

  private mutating func find(_ pool: PoolState) {
    generated += 1
    if seen.insert(pool.bytes).inserted { states.append(pool) }
  }
}

extension PoolState {
  /// Every byte in front of the marks of what was written; all fields are single bytes, so that none is
  /// padding.
  fileprivate var bytes: [UInt8] { withUnsafeBytes(of: self) { Array($0.dropLast(16)) } }
}

@Test(arguments: SmallModel.all)
func `packing loses nothing: unpacked states are as many`(_ small: SmallModel) throws {
  #expect(MemoryLayout<VMRecord>.alignment == 1 && MemoryLayout<HostRecord>.alignment == 1)
  #expect(MemoryLayout<XenopsdRecord>.alignment == 1 && MemoryLayout<Call>.alignment == 1)
  #expect(MemoryLayout<Budgets>.alignment == 1 && MemoryLayout<BackgroundThread>.alignment == 1)
  #expect(MemoryLayout<PoolState>.size == 42 * 16)
  let system = try small.system()
  let unpacked = UnpackedExplorer(system.machine)
  #expect(unpacked.states.count == small.states && unpacked.generated == small.generated)
}

@Test(arguments: SmallModel.all)
func `packing loses nothing: every state comes back whole`(_ small: SmallModel) throws {
  let system = try small.system()
  for pool in UnpackedExplorer(system.machine).states {
    var copy = pool
    let words: PackedWords<4> = system.layout.packed(&copy)
    guard system.layout.unpacked(words).bytes == pool.bytes else {
      Issue.record("a state came back as another")
      return
    }
  }
}
