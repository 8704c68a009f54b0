/// What a search is given and what its workers have: the same however its states are kept.
@usableFromInline struct SearchSetting<State: PackedState>: Sendable {
  @usableFromInline let options: ExplorationOptions
  @usableFromInline let tuning: Tuning
  @usableFromInline let monitor: Monitor
  @usableFromInline let workers: [WorkerMemory<State>]

  @usableFromInline init<System: TransitionSystem>(
    _ system: System, options: ExplorationOptions, tuning: Tuning
  ) where System.State == State {
    self.options = options
    self.tuning = tuning
    monitor = Monitor(options: options)
    identity =
      options.identity + "\n\(State.wordCount) words, \(system.stateBits) bits, "
      + "\(system.stepKindCount) kinds of steps, \(system.propertyCount) properties"
    workers = (0..<max(1, options.threads)).map { number in
      WorkerMemory(
        number: number, stepKindCount: system.stepKindCount,
        propertyCount: system.propertyCount)
    }
  }

  /// What checkpoints are of: what the caller says, and how states look here.
  @usableFromInline let identity: String

  /// The bytes that the states and the visited set may take.
  @usableFromInline var limitBytes: Int { options.limits.memoryBytes ?? Machine.memoryBytes }
}
