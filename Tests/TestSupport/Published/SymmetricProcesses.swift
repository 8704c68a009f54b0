package import Explorer

/// A published system whose processes are all alike.
///
/// Murphi stores one state for all that differ only in the names of the processes. Here the least
/// of them represents the others.
package protocol SymmetricProcesses: PublishedInvariant where State == UInt64 {
  /// The ways to rename the processes: every permutation, or none if no state represents another.
  var renamings: [[Int]] { get }

  /// The state after the processes have been renamed.
  ///
  /// - Parameter names: the new number of each process.
  func renamed(_ state: UInt64, to names: [Int]) -> UInt64
}

extension SymmetricProcesses {
  /// The least of all states that differ only in the names of the processes.
  package func representative(of state: UInt64) -> UInt64 {
    renamings.reduce(state) { least, names in min(least, renamed(state, to: names)) }
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
