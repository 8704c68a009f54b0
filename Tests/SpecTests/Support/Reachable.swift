@testable import Spec

extension PoolMachine {
  /// Every reachable state in breadth-first order, each with its packed form.
  func reachable(_ layout: PoolLayout) -> [(pool: PoolState, words: [UInt64])] {
    var initial = model.initialState
    var found = [(pool: initial, words: layout.words(of: &initial))]
    var known = Set(found.map(\.words))
    var number = 0
    while number < found.count {
      _ = forEachTransition(from: found[number].pool) { after, _ in
        let words = layout.words(of: &after)
        if known.insert(words).inserted { found.append((after, words)) }
      }
      number += 1
    }
    return found
  }
}

extension PoolLayout {
  /// The words of a state, as many as the layout needs.
  func words(of pool: inout PoolState) -> [UInt64] {
    let words = pack(&pool)
    return (0..<wordCount).map { words[$0] }
  }
}
