package import Explorer

/// The details of a variant that differ from case to case: the sizes of tables, where the search
/// stops, and how little memory there is.
public struct SearchPlan: Sendable {
  /// The variant.
  public let variant: SearchVariant

  /// The constants of the search.
  package let tuning: Tuning

  /// Where a search that is interrupted stops, one stop after another.
  let stops: [SearchStop]

  /// The limit on memory, in thousandths of the memory that the search needs with plain states.
  let memoryPermille: Int

  /// The plan of a variant for one case of a series; the sizes of tables are the same for each
  /// variant of a case.
  public init(_ variant: SearchVariant, case number: Int, ofSeed seed: UInt64) {
    self.variant = variant
    var shared = Dice(seed: ~seed, number: number)
    tuning = .random(&shared)
    let index = SearchVariant.allCases.firstIndex(of: variant) ?? 0
    var dice = Dice(seed: shared.word(), number: index)
    stops = (0..<dice.weigh((70, 1), (30, 2))).map { _ in SearchStop(&dice) }
    memoryPermille = dice.weigh(
      (20, dice.number(in: 1...300)), (40, dice.number(in: 300...1000)),
      (40, dice.number(in: 1000...1300)))
  }
}

/// Where a search is stopped in order to resume it.
struct SearchStop: Sendable {
  /// The kind of limit.
  enum Kind {
    /// A depth.
    case depth
    /// A number of states.
    case states
    /// A request to stop, after the search has asked for it a number of times.
    case requests
  }

  let kind: Kind

  /// How far the search gets, in thousandths of the whole.
  let permille: Int

  /// The number of threads that resume the search.
  let threads: Int

  /// A random stop.
  init(_ dice: inout Dice) {
    kind = dice.weigh((40, .depth), (30, .states), (30, .requests))
    permille = dice.number(in: 0...999)
    threads = dice.weigh((1, 1), (1, 2), (1, 4))
  }
}

extension Tuning {
  /// Tables so small that they have to grow, blocks and chunks so small that every level is shared;
  /// sometimes the constants for normal use.
  static func random(_ dice: inout Dice) -> Tuning {
    var tuning = Tuning()
    guard dice.happens(percent: 90) else { return tuning }
    // Sharing a level takes longer than expanding a few states.
    tuning.parallelLevelStates = dice.weigh((25, 2), (35, 10), (40, 40))
    tuning.chunkStates = dice.number(in: 1...40)
    tuning.chunksPerWorker = dice.number(in: 1...16)
    tuning.tableLines = dice.weigh((70, 1), (20, 4), (10, 64))
    // One line, or one slot, does not grow by half.
    tuning.doublingLines = dice.weigh((50, 2), (50, 8))
    tuning.nodeTableLines = dice.weigh((70, 1), (30, 8))
    tuning.quotientSlots = dice.weigh((70, 1), (30, 100))
    tuning.doublingSlots = dice.weigh((50, 2), (50, 1 << 12))
    tuning.takenOverStates = dice.number(in: 1...64)
    tuning.blockStates = dice.number(in: 1...16)
    tuning.parallelRebuildStates = dice.weigh((50, 16), (50, 1000))
    return tuning
  }
}
