import Explorer
import Invariants
import Spec

/// The reductions of a search, and their savings.
struct ReductionReport: Equatable, Sendable {
  /// The reductions that were requested.
  var settings: Reductions
  /// The things that are alike.
  var likeness: Likeness
  /// The number of states found.
  var states: Int
  /// The number of states that these represent under permutations of alike hosts and VMs; nil if
  /// not requested, or if memory was too short to keep them all.
  var statesStoodFor: Int?
  /// The same with calls in any slot; the number of slots is the greatest number of simultaneous
  /// calls.
  ///
  /// Not all of these states are reachable.
  var statesStoodForAtMost: Int?
  /// The steps that were merged into others, by procedure.
  var mergedSteps: [String]
  /// The number of times a step was merged into the previous one.
  var mergedCount: Int
  /// The number of transitions with each label, including merged ones.
  var labelCounts: [Int]

  /// Whether no reduction was switched off.
  var areComplete: Bool { settings == .all }

  /// The report of an exploration.
  /// - Parameter isWhole: whether to count the states that others represent, which requires a visit
  ///   to every state.
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
      let procedure = program.procedure(at: Int(position))?.spelling ?? ""
      return "\(procedure): \(program.reference(at: Int(position)))"
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

  /// The number of subsets of the given size.
  private static func choices(of count: Int, among all: Int) -> Int {
    guard count <= all else { return 0 }
    return (0..<count).reduce(1) { $0 * (all - $1) / ($1 + 1) }
  }
}
