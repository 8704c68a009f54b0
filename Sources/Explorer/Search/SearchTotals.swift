/// What a search counts and records as it goes.
@usableFromInline struct SearchTotals: Sendable {
  /// The initial states visited, repetitions included.
  @usableFromInline var initialStates: UInt64 = 0

  /// How often each kind of step fired.
  @usableFromInline var stepCounts: [UInt64]

  /// Where each property first applied and was first violated.
  @usableFromInline var occurrences: FirstOccurrences

  @usableFromInline init(stepKindCount: Int, propertyCount: Int) {
    stepCounts = Array(repeating: 0, count: stepKindCount)
    occurrences = FirstOccurrences(propertyCount: propertyCount)
  }
}
