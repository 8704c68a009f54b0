import Explorer
import TestSupport
import Testing

@testable import Spec

struct PoolStatePackingTests {
  @Test(arguments: [
    (Sample.migration, 125), (.struckMigration, 16156), (.start, 31), (.struckStart, 14967),
    (.suspend, 317), (.rebooting, 6767), (.checkpoint, 1457),
    (.declared, 14116), (.fenced, 398),
  ])
  func `every reachable state is unchanged by packing and unpacking`(
    sample: Sample, count: Int
  ) throws {
    let model = sample.model
    let machine = try PoolMachine(model)
    let layout = PoolLayout(model, machine.program)
    let states = machine.reachable(layout)
    #expect(states.count == count)
    for (pool, words) in states {
      var unpacked = layout.unpack(WordBuffer { $0 < words.count ? words[$0] : 0 })
      let isSame = unpacked.bytes == pool.bytes
      #expect(isSame, "\(pool.changes(to: unpacked, machine.size))")
      #expect(layout.words(of: &unpacked) == words)
      if !isSame { return }
    }
  }

  @Test(arguments: [(Model.widest, true), (.widestOverview, false)])
  func `any state of the widest models is unchanged by packing and unpacking`(
    model: Model, reboots: Bool
  ) throws {
    let machine = try PoolMachine(model)
    let layout = PoolLayout(model, machine.program)
    var numbers = RandomNumbers(seed: 64)
    for _ in 0..<50 {
      var pool = PoolState.any(of: machine, reboots: reboots, using: &numbers)
      pool.keep(layout.stored, machine.size)
      let unpacked = layout.unpack(layout.pack(&pool))
      let isSame = unpacked.bytes == pool.bytes
      #expect(isSame, "\(pool.changes(to: unpacked, machine.size))")
    }
  }

  @Test func `the explorer's packed words hold the same state`() throws {
    let machine = try PoolMachine(.busy)
    let layout = PoolLayout(.busy, machine.program)
    var pool = machine.model.initialState
    let packed: PackedWords<8> = layout.packed(&pool)
    #expect((0..<layout.wordCount).map { packed[word: $0] } == layout.words(of: &pool))
    #expect((layout.wordCount..<8).allSatisfy { packed[word: $0] == 0 })
    let isSame = layout.unpacked(packed).bytes == pool.bytes
    #expect(isSame)
  }
}

extension PoolState {
  /// Any state of one of the widest models, reachable or not.
  static func any(
    of machine: PoolMachine, reboots: Bool, using numbers: inout some RandomNumberGenerator
  ) -> PoolState {
    var pool = PoolState.random(
      machine.size, requesting: Model.widest.requestedOperations.filter { $0 != .cancelMigration },
      using: &numbers)
    pool.place(in: machine.program, using: &numbers)
    reboots ? pool.forgetOverview() : pool.forgetReboots()
    return pool
  }

  /// Puts every thread at a random position of its kind, or nowhere.
  fileprivate mutating func place(
    in program: Program, using numbers: inout some RandomNumberGenerator
  ) {
    func position(_ actor: Actor) -> UInt8 {
      let range = program.ranges[Int(actor.rawValue)]
      let offset = Int.random(in: 0...range.count, using: &numbers)
      return offset == 0 ? 0 : UInt8(range.first + offset - 1)
    }
    overview.programCounter = position(.overview)
    for host in 0..<4 {
      self[Host(host)].background.programCounter = position(.background)
      self[Host(host)].inspection.programCounter = position(.inspection)
      for vm in 0..<4 {
        self[Host(host), VM(vm)].operation.programCounter = position(.xenopsd)
        self[Host(host), VM(vm)].receiver.programCounter = position(.receiver)
      }
    }
    for call in 0..<8 {
      self[call: call].masterCounter = position(.master)
      self[call: call].hostCounter = position(.host)
      self[call: call].peerCounter = position(.peer)
      self[call: call].vm = VM(.random(in: 0..<4, using: &numbers))
    }
  }

  /// Removes everything that only a model with an overview and its repairs can have.
  fileprivate mutating func forgetOverview() {
    (isKnown, overview) = (true, BackgroundThread())
    for host in 0..<4 {
      var background = BackgroundThread()
      background.programCounter = self[Host(host)].background.programCounter
      background.vm = self[Host(host)].background.vm
      background.observation = self[Host(host)].background.observation
      background.knowledge = self[Host(host)].background.knowledge
      self[Host(host)].background = background
      self[Host(host)].inspection = BackgroundThread()
      self[Host(host)].inspectionBarriers = PerVM<Barrier>(repeating: .passed)
      self[Host(host)].answer = .none
      self[VM(host)].imageHasMetadata = false
    }
    for call in 0..<8 { self[call: call].isPeerConnected = false }
  }

  /// Removes everything that only a model with reboots, checkpoints and reverts can have.
  fileprivate mutating func forgetReboots() {
    overview.knowledge.remove(.suspendedByCheckpoint)
    for host in 0..<4 {
      self[Host(host)].background.knowledge.remove(.suspendedByCheckpoint)
      self[Host(host)].inspection.knowledge.remove(.suspendedByCheckpoint)
      self[VM(host)].isDownForReboot = false
      self[VM(host)].isInCheckpoint = false
      self[VM(host)].hasSnapshot = false
      self[VM(host)].snapshotResidentOn = .null
      self[VM(host)].operations = []
      for vm in 0..<4 { self[Host(host), VM(vm)].operation.isRebooting = false }
    }
    for call in 0..<8 { self[call: call].powerState = .halted }
  }
}
