extension StepDefinition {
  /// See ``StepContext/beginOverview(_:)``.
  static let beginOverview = StepDefinition(
    sentence: "The master begins to look at the whole pool, on a thread of its own.",
    actors: [.background, .monitor], starts: { _ in .overview }, subject: { _ in .nothing },
    footprint: { _ in
      Footprint(
        writes: [.thread(.overview, .counter)], alters: .thread(.overview))
    })
}

extension StepContext {
  /// Starts `pool.overview`, restarting it if it is in progress, while start-up continues.
  ///
  /// - Design: “Pool.calculate_inconsistent_vms” is called “during the Dbsync_master”, i.e. within
  ///   start-up; a separate thread is a repair.
  mutating func beginOverview(_ instruction: InstructionView) -> Outcome {
    pool.overview = BackgroundThread()
    pool.overview.programCounter = instruction.spawned
    return .done
  }
}
