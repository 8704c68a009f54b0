import Explorer
import Invariants
import Spec

/// What was left out of a search, and what that saved.
struct ReductionReport: Equatable, Sendable {
  /// What was asked for.
  var settings: Reductions
  /// What is alike.
  var likeness: Likeness
  /// The states that were found.
  var states: Int
  /// The states that these stand for with the hosts and VMs that are alike in all their places; nil
  /// when nobody asked.
  var statesStoodFor: Int?
  /// The same with the calls in all their slots; not all of these can be reached.
  var statesStoodForAtMost: Int?
  /// The steps that were merged into others, by procedure.
  var mergedSteps: [String]
  /// How often a step was merged into the one before it.
  var mergedCount: Int
  /// How often each kind of step fired, those that were merged included.
  var stepCounts: [Int]

  /// Whether nothing was switched off.
  var areComplete: Bool { settings == .all }

  /// What an exploration came to.
  ///
  /// - Parameter isWhole: whether to count the states that others stand for, which takes a look at
  ///   every state.
  init<let wordCount: Int>(
    _ settings: Reductions, _ exploration: Exploration<PackedWords<wordCount>>,
    _ system: PoolSystem<wordCount, Judge>, isWhole: Bool
  ) {
    let reduction = system.reduction
    let program = system.machine.program
    let firings = reduction.stepKinds.firings(exploration.stepCounts)
    self.settings = settings
    likeness = reduction.likeness
    states = exploration.distinctStates
    mergedSteps = reduction.stepKinds.localSteps.map { position in
      let entry = program.entry(at: Int(position))?.spelling ?? ""
      return "\(entry): \(program.reference(at: Int(position)))"
    }
    mergedCount = Int(firings.mergedCount)
    stepCounts = firings.stepCounts.map { Int($0) }
    guard isWhole else { return }
    statesStoodFor = states
    statesStoodForAtMost = states
    guard !likeness.isNothing else { return }
    var sum = 0
    var most = 0
    for number in 0..<states {
      let pool = system.layout.unpacked(exploration.state(at: number))
      let size = reduction.orbitSize(of: pool)
      sum += size
      most += size * reduction.callArrangements(of: pool)
    }
    statesStoodFor = sum
    statesStoodForAtMost = most
  }
}
