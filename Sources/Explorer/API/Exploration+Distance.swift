extension Exploration {
  /// The length of a shortest path to a state.
  public func depth(of index: Int) -> Int {
    precondition(index >= 0 && index < distinctStates, "no state has this number")
    return Occurrence.depth(of: index, levelStarts: levelStarts)
  }

  /// The length of a shortest path to an occurrence, in steps that the search visited.
  public func distance(to occurrence: Occurrence) -> Int {
    precondition(occurrence.state < distinctStates, "no state has this number")
    return occurrence.distance(levelStarts: levelStarts)
  }
}
