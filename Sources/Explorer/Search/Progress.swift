/// The progress of a search.
public struct Progress: Sendable {
  /// The initial states and the successors visited so far, repetitions included.
  public var statesGenerated: UInt64

  /// The distinct states found so far.
  public var distinctStates: Int

  /// The depth of the states that are currently expanded.
  public var depth: Int

  /// The number of states found but not yet expanded.
  public var frontier: Int

  /// The bytes that the search holds.
  public var memoryBytes: Int

  /// The seconds since the search began.
  public var seconds: Double

  /// The number of states at each depth, up to the level that is currently expanded.
  public var levelSizes: [Int]

  /// The estimated seconds left, nil while levels still grow; see ``LevelShape``.
  ///
  /// It is a guess: expect it to be within a factor of three.
  public var secondsLeft: Double? {
    let expanded = Double(distinctStates - frontier)
    guard let toExpand = LevelShape.statesLeft(levelSizes, frontier: frontier), expanded > 0 else {
      return nil
    }
    return toExpand / expanded * seconds
  }
}
