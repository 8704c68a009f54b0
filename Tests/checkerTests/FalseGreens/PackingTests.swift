import AuditSupport
import Explorer
import Invariants
import Spec
import Testing

@testable import checker

@Test(arguments: SmallModel.all)
func `packing loses nothing: there are as many unpacked states`(_ small: SmallModel) throws {
  #expect(MemoryLayout<VMRecord>.alignment == 1 && MemoryLayout<HostRecord>.alignment == 1)
  #expect(MemoryLayout<XenopsdRecord>.alignment == 1 && MemoryLayout<Call>.alignment == 1)
  #expect(MemoryLayout<Budgets>.alignment == 1 && MemoryLayout<BackgroundThread>.alignment == 1)
  #expect(MemoryLayout<PoolState>.size == 44 * 16 + StateBytes.markByteCount)
  let system = try small.system()
  let unpacked = UnpackedExplorer(system.machine, limit: small.states)
  #expect(unpacked.isExhausted && unpacked.states.count == small.states)
  #expect(unpacked.statesGenerated == small.generated && unpacked.depth == small.depth)
}

@Test(arguments: SmallModel.all)
func `packing loses nothing: every state unpacks to itself`(_ small: SmallModel) throws {
  let system = try small.system()
  for pool in UnpackedExplorer(system.machine, limit: small.states).states {
    var copy = pool
    let words: PackedWords<4> = system.layout.packed(&copy)
    guard StateBytes(system.layout.unpacked(words)) == StateBytes(pool) else {
      Issue.record("a state came back as another")
      return
    }
  }
}
