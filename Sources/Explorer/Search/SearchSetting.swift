/// The inputs of a search and its workers' memory, which do not depend on the kind of store.
@usableFromInline struct SearchSetting<State: PackedState> {
  @usableFromInline let limits: Limits
  @usableFromInline let failFast: Bool
  @usableFromInline let sufficientViolations: UInt64
  @usableFromInline let tuning: Tuning
  @usableFromInline let monitor: Monitor
  @usableFromInline let workers: [WorkerMemory<State>]

  @usableFromInline init(
    limits: Limits, failFast: Bool, sufficientViolations: UInt64 = 0, tuning: Tuning,
    monitor: Monitor,
    workers: [WorkerMemory<State>]
  ) {
    self.limits = limits
    self.failFast = failFast
    self.sufficientViolations = sufficientViolations
    self.tuning = tuning
    self.monitor = monitor
    self.workers = workers
  }

  /// The bytes that the states and the visited set may take.
  @usableFromInline var limitBytes: Int { limits.memoryBytes ?? Machine.memoryBytes }
}
