extension Occurrence {
  /// The length of a shortest path to an occurrence: to its state, and along its transition if it is
  /// on one.
  ///
  /// - Parameter levelStarts: the number of the first state at each depth.
  func distance(levelStarts: [Int]) -> Int {
    Self.depth(of: state, levelStarts: levelStarts) + (transition == nil ? 0 : 1)
  }

  /// The depth of a state: that of the last level that begins at or before its number.
  static func depth(of state: Int, levelStarts: [Int]) -> Int {
    var low = 0
    var high = levelStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if levelStarts[middle] <= state { low = middle } else { high = middle }
    }
    return low
  }
}
