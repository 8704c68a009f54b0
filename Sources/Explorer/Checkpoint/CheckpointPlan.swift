/// Where and how often a search is written down, so that it can go on another day.
public struct CheckpointPlan: Sendable {
  /// The file; it is only ever replaced by a complete one.
  public var path: String

  /// The least number of seconds from one checkpoint to the next.
  public var intervalSeconds: Double

  /// Told when a checkpoint could not be written: the search goes on, and the last good one stays.
  public var onFailure: @Sendable (CheckpointError) -> Void

  /// Whether the search may be written down: not one that has found a mistake of the program.
  public var isAllowed: @Sendable () -> Bool = { true }

  /// A plan to write to a file, at the end of a level, when so many seconds have passed.
  public init(
    path: String, intervalSeconds: Double,
    onFailure: @escaping @Sendable (CheckpointError) -> Void = { _ in }
  ) {
    self.path = path
    self.intervalSeconds = intervalSeconds
    self.onFailure = onFailure
  }
}
