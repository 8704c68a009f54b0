/// The canonical form: of all states that permutations turn into one another, the representative.
///
/// Hosts and VMs are sorted by keys, and a key moves with its host or VM. Where keys are equal,
/// every order is tried and the least packed form is used. A key that distinguishes too little
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

  /// Replaces a state by its representative.
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

  /// The number of different states that permutations make of a state, apart from call slots.
  func orbitSize(of pool: inout PoolState) -> Int {
    guard permutations.count > 1 else { return 1 }
    let keys = PlaceKeys(&pool, size)
    guard permutations.filter({ isOrdered(keys, $0) }).count > 1 else { return permutations.count }
    // As many permutations lead to the least form as leave it unchanged.
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

  /// The state under each permutation that sorts the keys, with its packed form.
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
  /// Whether these words come before the others.
  fileprivate func precedes(_ other: WordBuffer, _ count: Int) -> Bool {
    for index in 0..<count where self[index] != other[index] { return self[index] < other[index] }
    return false
  }
}
