/// Where and how often a search writes a checkpoint, from which it can be resumed.
public struct CheckpointPlan: Sendable {
  /// The file; it is only ever replaced by a complete one.
  public var path: String

  /// The least number of seconds from one checkpoint to the next.
  public var intervalSeconds: Double

  /// Called when a checkpoint could not be written: the search goes on, and the last good one stays.
  public var onFailure: @Sendable (CheckpointError) -> Void

  /// Whether a checkpoint may be written: not of a search that has found an error of the program.
  public var isAllowed: @Sendable () -> Bool = { true }

  /// A plan to write to a file, at the end of a level, when a number of seconds have passed.
  public init(
    path: String, intervalSeconds: Double,
    onFailure: @escaping @Sendable (CheckpointError) -> Void = { _ in }
  ) {
    self.path = path
    self.intervalSeconds = intervalSeconds
    self.onFailure = onFailure
  }
}
