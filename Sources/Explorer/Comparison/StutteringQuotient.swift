/// The states of graphs in blocks: an observer cannot tell the states of a block apart, now or later.
///
/// Two states are in one block if they are bisimilar up to steps that the observer does not see:
/// divergence-blind stuttering bisimulation. So both begin the same
/// sequences of observations. The blocks are found by refining the partition by observations until no
/// block has two states that reach different blocks (S. Blom, S. Orzan, “A distributed algorithm for
/// strong bisimulation reduction of state spaces”).
struct StutteringQuotient {
  /// The block of each state of each graph.
  private(set) var blocks: [[Int32]]
  /// The observation of each block.
  private(set) var observations: [Int32]
  /// For each block, the other blocks with the same observation that a transition leads to.
  private(set) var silentTargets: [[Int32]]
  /// For each block, the blocks with another observation that a transition leads to.
  private(set) var seenTargets: [[Int32]]

  /// The quotient of several graphs, taken as one.
  init(_ graphs: [ObservedGraph]) {
    let components = SilentComponents(graphs)
    var refinement = Refinement(components)
    while refinement.refine() {}
    blocks = components.components.map { $0.map { refinement.blocks[Int($0)] } }
    let count = refinement.blockCount
    observations = Array(repeating: 0, count: count)
    silentTargets = Array(repeating: [], count: count)
    seenTargets = silentTargets
    // All components of a block have the same targets, so any of them speaks for the block.
    for component in 0..<components.count {
      let block = Int(refinement.blocks[component])
      let observation = components.observations[component]
      observations[block] = observation
      let targets = refinement.targets(of: component)
      silentTargets[block] = targets.filter {
        refinement.observations[Int($0)] == observation
      }
      seenTargets[block] = targets.filter { refinement.observations[Int($0)] != observation }
    }
  }

  /// The number of blocks.
  var blockCount: Int { observations.count }
}

/// A partition of components that is refined step by step.
private struct Refinement {
  let components: SilentComponents
  /// The block of each component.
  private(set) var blocks: [Int32]
  /// The observation of each block.
  private(set) var observations: [Int32]
  /// For each component, the number of its set of targets.
  private var sets: [Int32]
  /// The sets of blocks that components reach without leaving their own block before.
  private var targets: [[Int32]] = []

  /// The partition by observations.
  init(_ components: SilentComponents) {
    self.components = components
    var numbers: [Int32: Int32] = [:]
    blocks = components.observations.map { observation in
      let next = Int32(numbers.count)
      if let known = numbers[observation] { return known }
      numbers[observation] = next
      return next
    }
    observations = Array(repeating: 0, count: numbers.count)
    for (observation, block) in numbers { observations[Int(block)] = observation }
    sets = Array(repeating: 0, count: components.count)
  }

  /// The number of blocks.
  var blockCount: Int { observations.count }

  /// The blocks that a component reaches without leaving its own block before.
  func targets(of component: Int) -> [Int32] { targets[Int(sets[component])] }

  /// Splits each block by what its components reach; returns whether there are more blocks then.
  mutating func refine() -> Bool {
    var numbers: [[Int32]: Int32] = [:]
    targets = []
    var splits: [UInt64: Int32] = [:]
    var splitObservations: [Int32] = []
    var next = blocks
    // Transitions within a block lead to lower components, whose sets are known then.
    for component in 0..<components.count {
      let block = blocks[component]
      var reached: [Int32] = []
      for target in components.targets(of: component) {
        if blocks[Int(target)] == block {
          reached += targets[Int(sets[Int(target)])]
        } else {
          reached.append(blocks[Int(target)])
        }
      }
      reached = reached.sortedWithoutRepetitions
      let fresh = Int32(targets.count)
      let set = numbers[reached] ?? fresh
      if set == fresh {
        numbers[reached] = set
        targets.append(reached)
      }
      sets[component] = set
      let key = UInt64(UInt32(bitPattern: block)) << 32 | UInt64(UInt32(bitPattern: set))
      let freshBlock = Int32(splitObservations.count)
      let split = splits[key] ?? freshBlock
      if split == freshBlock {
        splits[key] = split
        splitObservations.append(components.observations[component])
      }
      next[component] = split
    }
    guard splitObservations.count > blockCount else { return false }
    blocks = next
    observations = splitObservations
    return true
  }
}
