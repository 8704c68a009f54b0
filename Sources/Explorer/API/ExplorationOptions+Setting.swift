extension ExplorationOptions {
  /// The setting of a search with these options.
  @usableFromInline func setting<System: TransitionSystem>(
    for system: System, tuning: Tuning
  ) -> SearchSetting<System.State> {
    SearchSetting(
      limits: limits, failFast: failFast, sufficientViolations: sufficientViolations,
      tuning: tuning,
      monitor: Monitor(
        secondsLimit: limits.seconds, isInterrupted: isInterrupted, onProgress: onProgress),
      workers: (0..<max(1, threads)).map { _ in
        WorkerMemory(labelCount: system.labelCount, propertyCount: system.propertyCount)
      })
  }

  /// The identity written to checkpoints: the caller's identity and the shape of the states.
  @usableFromInline func identity<System: TransitionSystem>(of system: System) -> String {
    identity + "\n\(System.State.wordCount) words, \(system.stateBits) bits, "
      + "\(system.labelCount) kinds of steps, \(system.propertyCount) properties"
  }
}
