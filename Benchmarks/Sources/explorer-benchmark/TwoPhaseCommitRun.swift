import Explorer
import TestSupport

/// Two-phase commit, which is the explorer by itself: its states are words and its steps a few
/// operations on them.
enum TwoPhaseCommitRun {
  /// One exploration; nil when it was cut short, which without a limit it never is.
  static func measure(_ options: BenchmarkOptions) -> Measurement? {
    let system = TwoPhaseCommit(
      resourceManagers: options.resourceManagers, skipsStuttering: options.skipsStuttering)
    guard let run = try? explore(system, options: ExplorationOptions(threads: options.threads)),
      run.completion == .exhausted
    else { return nil }

    return Measurement(
      distinct: run.distinctStates, generated: Int(run.statesGenerated), initial: 1,
      memoryBytes: run.memoryBytes, seconds: run.seconds)
  }
}
