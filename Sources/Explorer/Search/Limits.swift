/// The limits at which a search gives up.
///
/// A search that reaches a limit with work left is ``Completion/incomplete(_:)``, never exhausted.
public struct Limits: Sendable, Equatable {
  /// The number of distinct states at which to stop, checked each time a level is complete.
  ///
  /// The level that reaches the limit is still completed, so that the report does not depend on the
  /// number of threads. More states than the limit can therefore be found.
  public var states: Int?

  /// The depth at which states are no longer expanded; initial states are at depth 0.
  public var depth: Int?

  /// The seconds after which to stop.
  public var seconds: Double?

  /// The bytes that the states, their parents and the visited set may take; nil for the machine's
  /// memory.
  public var memoryBytes: Int?

  /// Limits; nil means no limit.
  public init(
    states: Int? = nil, depth: Int? = nil, seconds: Double? = nil, memoryBytes: Int? = nil
  ) {
    self.states = states
    self.depth = depth
    self.seconds = seconds
    self.memoryBytes = memoryBytes
  }
}
