/// Seconds since a beginning.
@usableFromInline struct Stopwatch: Sendable {
  private let start = ContinuousClock.now

  @usableFromInline init() {}

  /// The seconds since the stopwatch was made.
  @usableFromInline var seconds: Double { (ContinuousClock.now - start) / .seconds(1) }
}
