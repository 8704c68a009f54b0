/// Of all states that come of one another by changing the places of what is alike, the one that
/// stands for them.
///
/// Hosts and VMs go into the order of keys that change places with them. Where keys are equal every
/// order of them is tried, and the least packed form is taken: a key that tells too little apart
/// costs time and nothing else.
struct CanonicalForm: Sendable {
  private let permutations: [PoolPermutation]
  private let groupedHosts: [(Int, Int)]
  private let groupedVMs: [(Int, Int)]
  private let layout: PoolLayout
  private let size: PoolSize

  init(_ likeness: Likeness, _ layout: PoolLayout) {
    permutations = PoolPermutation.all(of: likeness)
    groupedHosts = likeness.hosts.flatMap { group in
      zip(group, group.dropFirst()).map { ($0.index, $1.index) }
    }
    groupedVMs = likeness.vms.flatMap { group in
      zip(group, group.dropFirst()).map { ($0.index, $1.index) }
    }
    self.layout = layout
    size = layout.size
  }

  /// Replaces a state by the one that stands for it.
  func put(_ pool: inout PoolState) {
    guard permutations.count > 1 else { return pool.orderCalls(size) }
    var least: (pool: PoolState, words: WordBuffer)?
    forEachCandidate(of: pool) { permutation in
      var candidate = pool.permuted(permutation, size)
      candidate.orderCalls(size)
      let words = layout.pack(&candidate)
      if let other = least?.words, !words.precedes(other, layout.wordCount) { return }
      least = (candidate, words)
    }
    if let least { pool = least.pool }
  }

  /// How many different states, apart from the slots of calls, come of a state by changing places.
  func orbitSize(of pool: PoolState) -> Int {
    guard permutations.count > 1 else { return 1 }
    var pool = pool
    put(&pool)
    let words = layout.pack(&pool)
    var fixing = 0
    forEachCandidate(of: pool) { permutation in
      var candidate = pool.permuted(permutation, size)
      candidate.orderCalls(size)
      let others = layout.pack(&candidate)
      if !words.precedes(others, layout.wordCount), !others.precedes(words, layout.wordCount) {
        fixing += 1
      }
    }
    return permutations.count / max(1, fixing)
  }

  /// Visits the permutations that put the keys in order.
  private func forEachCandidate(of pool: PoolState, _ visit: (PoolPermutation) -> Void) {
    let keys = PlaceKeys(pool, size)
    for permutation in permutations where isOrdered(keys, permutation) { visit(permutation) }
  }

  private func isOrdered(_ keys: PlaceKeys, _ permutation: PoolPermutation) -> Bool {
    var hosts = PerHost<UInt64>(repeating: 0)
    for index in hosts.indices { hosts[permutation.hosts[index].index] = keys.hosts[index] }
    for (first, second) in groupedHosts where hosts[first] > hosts[second] { return false }
    var vms = PerVM<UInt64>(repeating: 0)
    for index in vms.indices { vms[permutation.vms[index].index] = keys.vms[index] }
    for (first, second) in groupedVMs where vms[first] > vms[second] { return false }
    return true
  }
}

extension WordBuffer {
  /// Whether some words come before others.
  fileprivate func precedes(_ other: WordBuffer, _ count: Int) -> Bool {
    for index in 0..<count where self[index] != other[index] { return self[index] < other[index] }
    return false
  }
}
