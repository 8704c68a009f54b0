/// How to explore: threads, limits, and the receiver of progress reports.
///
/// None of these changes what an exhaustive exploration finds.
public struct ExplorationOptions: Sendable {
  /// The number of threads that expand large levels.
  public var threads: Int

  /// The limits of the search.
  public var limits: Limits

  /// How states are kept.
  public var store: StoreKind

  /// Whether to stop after the first level in which a property is violated, and to report the
  /// nearest violation alone.
  public var failFast: Bool

  /// The properties whose violations are sufficient, one bit each: the search stops after the first
  /// level by which each of them is violated; 0 for never.
  public var sufficientViolations: UInt64 = 0

  /// What to find out about behaviours that never end, once every state is found; it takes about as long as
  /// the search, on one thread.
  ///
  /// Whether one is fair can be asked only of a system whose states each represent only themselves.
  public var endlessness = Endlessness.Question.nothing

  /// Where and how often to write checkpoints; nil for never.
  public var checkpoint: CheckpointPlan?

  /// The checkpoint to resume; nil to begin with the initial states.
  public var resumedPath: String?

  /// The identity of the system in checkpoints; a search resumes only a checkpoint with the same
  /// identity.
  public var identity = ""

  /// The constants of the search; tests shrink them.
  @usableFromInline package var tuning = Tuning()

  /// Returns whether to stop now; called every few hundred states, from any thread.
  public var isInterrupted: @Sendable () -> Bool

  /// Called with the progress of the search a few times a second, from any thread but never from
  /// two at once.
  public var onProgress: (@Sendable (Progress) -> Void)?

  /// Options; the defaults use every processor and set no limit.
  public init(
    threads: Int = Machine.processorCount,
    limits: Limits = Limits(),
    store: StoreKind = .auto,
    failFast: Bool = false,
    isInterrupted: @escaping @Sendable () -> Bool = { false },
    onProgress: (@Sendable (Progress) -> Void)? = nil
  ) {
    self.threads = threads
    self.limits = limits
    self.store = store
    self.failFast = failFast
    self.isInterrupted = isInterrupted
    self.onProgress = onProgress
  }

  /// The bytes that each thread of a search takes for itself, in addition to those that
  /// ``Limits/memoryBytes`` limits: the states it found recently, its batch, its stack.
  ///
  /// - Parameter stateBytes: the bytes of a packed state.
  public static func bytesPerThread(stateBytes: Int) -> Int {
    let stackBytes = 1 << 16
    return (Tuning.recentStates(stride: stateBytes) + Tuning.batchStates) * stateBytes + stackBytes
  }
}
