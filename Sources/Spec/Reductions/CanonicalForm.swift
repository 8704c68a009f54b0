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
    let keys = PlaceKeys(&pool, size)
    var first = 0
    var count = 0
    for index in permutations.indices where isOrdered(keys, permutations[index]) {
      if count == 0 { first = index }
      count += 1
    }
    guard count == 1 else { return putLeast(&pool, keys) }

    if first != 0 { pool = pool.permuted(permutations[first], size) }
    pool.orderCalls(size)
  }

  /// How many different states, apart from the slots of calls, come of a state by changing places.
  func orbitSize(of pool: inout PoolState) -> Int {
    guard permutations.count > 1 else { return 1 }
    let keys = PlaceKeys(&pool, size)
    guard permutations.filter({ isOrdered(keys, $0) }).count > 1 else { return permutations.count }
    // The permutations that lead to the least form are as many as leave it as it is.
    let least = forms(of: &pool, keys).reduce(into: (phrase: WordBuffer?.none, count: 0)) {
      least, form in
      if let other = least.phrase, other.precedes(form.phrase, layout.wordCount) { return }
      let isSame = least.phrase.map { !form.phrase.precedes($0, layout.wordCount) } ?? false
      least = (form.phrase, isSame ? least.count + 1 : 1)
    }
    return permutations.count / max(1, least.count)
  }

  private func putLeast(_ pool: inout PoolState, _ keys: PlaceKeys) {
    let forms = forms(of: &pool, keys)
    if let least = forms.min(by: { $0.phrase.precedes($1.phrase, layout.wordCount) }) {
      pool = least.pool
    }
  }

  /// The state under each permutation that puts the keys in order, with its packed form.
  private func forms(
    of pool: inout PoolState, _ keys: PlaceKeys
  ) -> [(pool: PoolState, phrase: WordBuffer)] {
    permutations.filter { isOrdered(keys, $0) }.map { permutation in
      var form = pool.permuted(permutation, size)
      form.orderCalls(size)
      return (form, layout.pack(&form))
    }
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
