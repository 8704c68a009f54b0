/// How far a search is.
public struct Progress: Sendable {
  /// The initial states and the successors visited so far, repetitions included.
  public var statesGenerated: UInt64

  /// The distinct states found so far.
  public var distinctStates: Int

  /// The depth of the states that are being expanded.
  public var depth: Int

  /// The states found that are not yet expanded.
  public var frontier: Int

  /// The bytes that the search holds.
  public var memoryBytes: Int

  /// The seconds since the search began.
  public var seconds: Double

  /// The number of states at each depth up to that of the states that are being expanded.
  public var levelSizes: [Int]

  /// The seconds that are likely left, nil while levels still grow; see ``LevelShape``.
  ///
  /// It is a guess: expect it within a factor of three.
  public var secondsLeft: Double? {
    let expanded = Double(distinctStates - frontier)
    guard let toExpand = LevelShape.statesLeft(levelSizes, frontier: frontier), expanded > 0 else {
      return nil
    }
    return toExpand / expanded * seconds
  }
}
