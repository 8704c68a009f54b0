/// What a search may use before it has to give up.
///
/// A search that reaches a limit with work left is ``Completion/incomplete(_:)``, never exhausted.
public struct Limits: Sendable, Equatable {
  /// The number of distinct states at which to stop, checked each time a level is complete.
  ///
  /// The level that reaches it is still completed, so that what is reported does not depend on the
  /// number of threads; more states than this can therefore be found.
  public var states: Int?

  /// The depth whose states are no longer expanded; initial states are at depth 0.
  public var depth: Int?

  /// The seconds after which to stop.
  public var seconds: Double?

  /// The bytes that the states, their parents and the visited set may take; nil for the memory of
  /// the machine.
  public var memoryBytes: Int?

  /// Limits, each of them nil for none.
  public init(
    states: Int? = nil, depth: Int? = nil, seconds: Double? = nil, memoryBytes: Int? = nil
  ) {
    self.states = states
    self.depth = depth
    self.seconds = seconds
    self.memoryBytes = memoryBytes
  }
}
