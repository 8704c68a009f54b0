/// Measures the seconds since its creation.
@usableFromInline struct Stopwatch: Sendable {
  private let start = ContinuousClock.now

  @usableFromInline init() {}

  /// The seconds since the stopwatch was created.
  @usableFromInline var seconds: Double { (ContinuousClock.now - start) / .seconds(1) }
}
