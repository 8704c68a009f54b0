/// Writes checkpoints of a search when it is time to.
///
/// A checkpoint holds what a level began with, so that it does not depend on how much of the level was expanded.
@usableFromInline final class CheckpointSchedule {
  private let plan: CheckpointPlan
  private let identity: String

  /// What the current level began with.
  private var snapshot: SearchSnapshot?

  /// When a checkpoint was last written, in seconds since the search began or was resumed.
  private var lastSeconds = 0.0

  /// A schedule that has written nothing yet.
  ///
  /// - Parameter identity: what checkpoints are of.
  @usableFromInline init(_ plan: CheckpointPlan, identity: String) {
    self.plan = plan
    self.identity = identity
  }

  /// Keeps what a checkpoint of the level that begins needs, and writes one if it is time to.
  ///
  /// - Parameter seconds: the time since the search began or was resumed.
  @usableFromInline func beginLevel(
    _ snapshot: SearchSnapshot, _ storage: some Checkpointed, seconds: Double
  ) {
    self.snapshot = snapshot
    guard seconds - lastSeconds >= plan.intervalSeconds, snapshot.count > 1 else { return }
    write(storage, seconds: seconds)
  }

  /// Writes a checkpoint of a search that stops.
  ///
  /// - Parameter betweenLevels: what the search has come to, if it stops between two levels.
  @usableFromInline func stop(
    betweenLevels: SearchSnapshot?, _ storage: some Checkpointed, seconds: Double
  ) {
    if let betweenLevels { snapshot = betweenLevels }
    write(storage, seconds: seconds)
  }

  private func write(_ storage: some Checkpointed, seconds: Double) {
    guard let snapshot, !snapshot.levelStarts.isEmpty, plan.isAllowed() else { return }
    do throws(CheckpointError) {
      try CheckpointFile.write(to: plan.path, identity: identity, snapshot, storage)
    } catch {
      plan.onFailure(error)
    }
    lastSeconds = seconds
  }
}
