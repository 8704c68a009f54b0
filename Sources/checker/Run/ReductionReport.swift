import Explorer
import Invariants
import Spec

/// The reductions of a search, and what they saved.
struct ReductionReport: Equatable, Sendable {
  /// The reductions that were requested.
  var settings: Reductions
  /// What is alike.
  var likeness: Likeness
  /// The states that were found.
  var states: Int
  /// The number of states that these represent under permutations of like hosts and VMs; nil if not
  /// requested, or if memory was too short to keep them all.
  var statesStoodFor: Int?
  /// The same with calls in any slot, of which there are as many as there were calls at the same
  /// time; not all of these states are reachable.
  var statesStoodForAtMost: Int?
  /// The steps that were merged into others, by procedure.
  var mergedSteps: [String]
  /// How often a step was merged into the one before it.
  var mergedCount: Int
  /// How often a transition had each label, merged ones included.
  var labelCounts: [Int]

  /// Whether nothing was switched off.
  var areComplete: Bool { settings == .all }

  /// The report of an exploration.
  ///
  /// - Parameter isWhole: whether to count the states that others represent, which visits every
  ///   state.
  init<let wordCount: Int>(
    _ settings: Reductions, _ exploration: Exploration<PackedWords<wordCount>>,
    _ system: PoolSystem<wordCount, Judge>, isWhole: Bool
  ) {
    let reduction = system.reduction
    let program = system.machine.program
    let firings = reduction.labels.firings(exploration.labelCounts)
    self.settings = settings
    likeness = reduction.likeness
    states = exploration.distinctStates
    mergedSteps = reduction.labels.localSteps.map { position in
      let entry = program.procedure(at: Int(position))?.spelling ?? ""
      return "\(entry): \(program.reference(at: Int(position)))"
    }
    mergedCount = Int(firings.mergedCount)
    labelCounts = firings.labelCounts.map { Int($0) }
    guard isWhole else { return }
    guard !likeness.isNothing else {
      statesStoodFor = states
      statesStoodForAtMost = states
      return
    }
    var sum = 0
    var sumByCalls = [Int](repeating: 0, count: system.machine.size.callCount + 1)
    var pool = PoolState()
    let areAllThere = exploration.forEachState { state in
      system.bytes.unpack(state, into: &pool)
      let size = reduction.orbitSize(of: &pool)
      let (calls, orders) = reduction.callOrders(of: &pool)
      sum += size
      sumByCalls[calls] += size * orders
    }
    guard areAllThere else { return }
    let most = sumByCalls.lastIndex { $0 > 0 } ?? 0
    statesStoodFor = sum
    statesStoodForAtMost =
      likeness.hasCalls
      ? sumByCalls.indices.reduce(0) { $0 + sumByCalls[$1] * Self.choices(of: $1, among: most) }
      : sum
  }

  /// The number of subsets of a size, out of all things.
  private static func choices(of count: Int, among all: Int) -> Int {
    guard count <= all else { return 0 }
    return (0..<count).reduce(1) { $0 * (all - $1) / ($1 + 1) }
  }
}
