/// Writes checkpoints of a search when they are due.
///
/// A checkpoint holds the state of the search at the beginning of a level, so it does not depend on
/// how much of the level was expanded.
@usableFromInline final class CheckpointSchedule {
  private let plan: CheckpointPlan
  private let identity: String

  /// The snapshot at the beginning of the current level.
  private var snapshot: SearchSnapshot?

  /// The time of the last checkpoint, in seconds since the search began or was resumed.
  private var lastSeconds = 0.0

  /// A schedule that has not written any checkpoint.
  ///
  /// - Parameter identity: the identity of the system, written to each checkpoint.
  @usableFromInline init(_ plan: CheckpointPlan, identity: String) {
    self.plan = plan
    self.identity = identity
  }

  /// Keeps what a checkpoint of the new level needs, and writes a checkpoint if one is due.
  ///
  /// - Parameter seconds: the time since the search began or was resumed.
  @usableFromInline func beginLevel(
    _ snapshot: SearchSnapshot, _ storage: some Checkpointed, seconds: Double
  ) {
    self.snapshot = snapshot
    guard seconds - lastSeconds >= plan.intervalSeconds, snapshot.count > 1 else { return }
    write(storage, seconds: seconds)
  }

  /// Writes a checkpoint of a search that is stopping.
  ///
  /// - Parameter betweenLevels: the progress of the search, if it stops between two levels.
  @usableFromInline func stop(
    betweenLevels: SearchSnapshot?, _ storage: some Checkpointed, seconds: Double
  ) {
    if let betweenLevels { snapshot = betweenLevels }
    write(storage, seconds: seconds)
  }

  private func write(_ storage: some Checkpointed, seconds: Double) {
    guard let snapshot, !snapshot.levelStarts.isEmpty, plan.isAllowed() else { return }
    do throws(CheckpointError) {
      let place = try CheckpointPlace(plan.path, replacesAnyFile: plan.replacesAnyFile)
      try CheckpointFile.write(to: place, identity: identity, snapshot, storage)
    } catch {
      plan.onFailure(error)
    }
    lastSeconds = seconds
  }
}
