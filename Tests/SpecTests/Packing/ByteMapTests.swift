import Explorer
import TestSupport
import Testing

@testable import Spec

struct ByteMapTests {
  @Test(arguments: [
    (Sample.least, 4), (.migration, 35), (.start, 25), (.busy, 86), (.widest, 406),
  ])
  func `each bit belongs to one byte, and the number of bytes is pinned`(
    sample: Sample, bytes: Int
  ) throws {
    let layout = try layout(of: sample.model)
    let (groups, encodings) = ByteFinder(layout).groups()
    #expect(groups.count == bytes)
    #expect(groups.flatMap(\.bits) == Array(0..<layout.bitCount))
    #expect(Set(groups.map(\.offset)).count == groups.count)
    #expect(groups.allSatisfy { (1..<encodings.count).contains($0.encoding) })
  }

  @Test(arguments: [
    (Sample.migration, 187), (.struckMigration, 46499), (.start, 30), (.suspend, 478),
    (.rebooting, 17299), (.checkpoint, 3081), (.declared, 40915), (.fenced, 1102),
  ])
  func `for every transition, splicing gives the same words as packing`(
    sample: Sample, count: Int
  ) throws {
    let machine = try PoolMachine(sample.model)
    let layout = PoolLayout(machine.model, machine.program)
    let map = ByteMap(layout)
    var found = 0
    var wrong = 0
    for (pool, _) in machine.reachable(layout) {
      var before = pool
      let packed: PackedWords<8> = layout.packed(&before)
      _ = pool.read { view in
        machine.forEachTransition(from: view) { after, _ in
          let spliced = after.read { after in
            map.packed(after, like: view, in: packed) { Issue.record("a change is not stored") }
          }
          found += 1
          if spliced != layout.packed(&after) { wrong += 1 }
        }
      }
    }
    #expect(found == count)
    #expect(wrong == 0)
  }

  @Test(arguments: [(Model.widest, true), (.widestOverview, false)])
  func `for any state of the widest models, splicing gives the same words as packing`(
    model: Model, reboots: Bool
  ) throws {
    let machine = try PoolMachine(model)
    let layout = PoolLayout(model, machine.program)
    let map = ByteMap(layout)
    var numbers = RandomNumbers(seed: 65)
    var before = PoolState.any(of: machine, reboots: reboots, using: &numbers)
    before.keep(layout.stored, machine.size)
    for _ in 0..<50 {
      var after = PoolState.any(of: machine, reboots: reboots, using: &numbers)
      after.keep(layout.stored, machine.size)
      let packed: PackedWords<20> = layout.packed(&before)
      let spliced = before.read { before in
        after.read { after in
          map.packed(after, like: before, in: packed) { Issue.record("a change is not stored") }
        }
      }
      let isSame = spliced == layout.packed(&after)
      #expect(isSame, "\(before.changes(to: after, machine.size))")
      before = after
    }
  }

  @Test(arguments: [
    Sample.least, .migration, .struckMigration, .suspend, .rebooting, .checkpoint, .declared,
    .fenced,
  ])
  func `every reachable state is unpacked as by its layout`(sample: Sample) throws {
    let machine = try PoolMachine(sample.model)
    let layout = PoolLayout(machine.model, machine.program)
    let map = ByteMap(layout)
    for (pool, _) in machine.reachable(layout) {
      var pool = pool
      let packed: PackedWords<8> = layout.packed(&pool)
      let isSame = map.unpacked(packed).bytes == layout.unpacked(packed).bytes
      #expect(isSame)
      if !isSame { return }
    }
  }

  @Test(arguments: [(Model.widest, true), (.widestOverview, false)])
  func `any state of the widest models is unpacked as by its layout`(
    model: Model, reboots: Bool
  ) throws {
    let machine = try PoolMachine(model)
    let layout = PoolLayout(model, machine.program)
    let map = ByteMap(layout)
    var numbers = RandomNumbers(seed: 66)
    for _ in 0..<50 {
      var pool = PoolState.any(of: machine, reboots: reboots, using: &numbers)
      pool.keep(layout.stored, machine.size)
      let packed: PackedWords<20> = layout.packed(&pool)
      let unpacked = map.unpacked(packed)
      let isSame = unpacked.bytes == pool.bytes
      #expect(isSame, "\(pool.changes(to: unpacked, machine.size))")
    }
  }

  private func layout(of model: Model) throws -> PoolLayout {
    PoolLayout(model, try PoolMachine(model).program)
  }
}
