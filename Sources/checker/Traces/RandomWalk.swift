import Explorer
import Spec

/// Numbers that look random and are the same for the same seed, on every machine.
///
/// - Source: SplitMix64, Steele, Lea and Flood, 2014.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  /// The numbers of a seed.
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Takes random steps from a state.
struct RandomWalk {
  let machine: PoolMachine
  private var numbers: SeededNumbers

  /// A walk with a seed.
  init(_ machine: PoolMachine, seed: UInt64) {
    self.machine = machine
    numbers = SeededNumbers(seed: seed)
  }

  /// Takes one of the steps that can be taken, each as likely as any other; nil if there is none.
  mutating func step(from pool: PoolState) -> (step: TraceStep?, isQuiescent: Bool) {
    let (list, isQuiescent) = machine.successors(of: pool)
    guard !list.isEmpty else { return (nil, isQuiescent) }
    let chosen = list[Int(numbers.next() % UInt64(list.count))]
    return (
      TraceStep(transition: chosen.transition, before: pool, after: chosen.pool), isQuiescent
    )
  }
}
