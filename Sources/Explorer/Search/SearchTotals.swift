/// The counts and occurrences that a search accumulates.
@usableFromInline struct SearchTotals: Sendable {
  /// The initial states visited, repetitions included.
  @usableFromInline var initialStates: UInt64 = 0

  /// The number of transitions with each label.
  @usableFromInline var labelCounts: [UInt64]

  /// Where each property first applied and was first violated.
  @usableFromInline var occurrences: FirstOccurrences

  @usableFromInline init(labelCount: Int, propertyCount: Int) {
    labelCounts = Array(repeating: 0, count: labelCount)
    occurrences = FirstOccurrences(propertyCount: propertyCount)
  }
}
