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
}
