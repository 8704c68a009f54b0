import Explorer
import TestSupport

/// Two-phase commit, which measures the explorer alone: its states are words, and its steps are a
/// few operations on them.
enum TwoPhaseCommitRun {
  /// One exploration; nil if it was cut short, which never happens without a limit.
  static func measure(_ options: BenchmarkOptions) -> Measurement? {
    let system = TwoPhaseCommit(
      resourceManagers: options.resourceManagers, skipsStuttering: options.skipsStuttering)
    // Without a clock, the plain system is measured, because even a stopped clock costs a little.
    return options.clockTimes == 1
      ? measure(system, expecting: system.distinctStates, options)
      : measure(
        BesideClock(system, times: options.clockTimes),
        expecting: system.distinctStates * options.clockTimes, options)
  }

  private static func measure<System: TransitionSystem>(
    _ system: System, expecting distinctStates: Int, _ options: BenchmarkOptions
  ) -> Measurement? {
    let exploration = ExplorationOptions(
      threads: options.threads, limits: Limits(memoryBytes: options.memoryBytes),
      store: options.store)
    guard let run = try? explore(system, options: exploration), run.completion == .exhausted
    else { return nil }

    precondition(
      run.distinctStates == distinctStates,
      "\(run.distinctStates) states were found, and not \(distinctStates)")
    return Measurement(
      distinct: run.distinctStates, generated: Int(run.statesGenerated), initial: 1,
      memoryBytes: run.memoryBytes, seconds: run.seconds)
  }
}
