package import Explorer

/// A published system whose processes are all alike.
///
/// Murphi stores one state for all that differ only in the names of the processes, and so does a
/// system of this kind.
package protocol SymmetricProcesses: PublishedInvariant where State == UInt64 {
  /// The ways to rename the processes: every permutation, or none if no state represents another.
  var renamings: [[Int]] { get }

  /// The part of the state that belongs to a process and names no other.
  func key(of process: Int, in state: UInt64) -> Int

  /// The state after the processes have been renamed.
  ///
  /// - Parameter names: the new number of each process.
  func renamed(_ state: UInt64, to names: [Int]) -> UInt64
}

extension SymmetricProcesses {
  /// The least of all states that differ only in the names of the processes, among those with the
  /// processes in the order of their keys.
  package func representative(of state: UInt64) -> UInt64 {
    guard let processes = renamings.first?.indices else { return state }
    let keys = processes.map { key(of: $0, in: state) }
    var least = UInt64.max
    for names in renamings where areInOrder(keys, names) {
      least = min(least, renamed(state, to: names))
    }
    return least
  }

  /// Whether a process with a lesser key has a lesser name.
  private func areInOrder(_ keys: [Int], _ names: [Int]) -> Bool {
    keys.indices.allSatisfy { first in
      keys.indices.allSatisfy { keys[first] >= keys[$0] || names[first] < names[$0] }
    }
  }
}

/// Every order of the numbers below a count.
func permutations(of count: Int) -> [[Int]] {
  guard count > 0 else { return [[]] }
  return permutations(of: count - 1).flatMap { order in
    (0..<count).map { place in
      var longer = order
      longer.insert(count - 1, at: place)
      return longer
    }
  }
}
