/// Where and how often a search writes the checkpoint from which it can be resumed.
public struct CheckpointPlan: Sendable {
  /// The file, which is only ever replaced by a complete one.
  public var path: String

  /// Whether a regular file at the path is replaced even if it is no checkpoint.
  public var replacesAnyFile: Bool

  /// The least number of seconds between two checkpoints.
  public var intervalSeconds: Double

  /// Called when a checkpoint could not be written; the search continues, and the last good
  /// checkpoint stays.
  public var onFailure: @Sendable (CheckpointError) -> Void

  /// Whether a checkpoint may be written; false once the search has found an error in the program.
  public var isAllowed: @Sendable () -> Bool = { true }

  /// A plan to write to a file at the end of a level, once a number of seconds has passed.
  public init(
    path: String, intervalSeconds: Double, replacesAnyFile: Bool = false,
    onFailure: @escaping @Sendable (CheckpointError) -> Void = { _ in }
  ) {
    self.path = path
    self.replacesAnyFile = replacesAnyFile
    self.intervalSeconds = intervalSeconds
    self.onFailure = onFailure
  }
}
