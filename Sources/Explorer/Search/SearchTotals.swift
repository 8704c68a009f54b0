/// What a search counts and records as it goes.
@usableFromInline struct SearchTotals: Sendable {
  /// The initial states visited, repetitions included.
  @usableFromInline var initialStates: UInt64 = 0

  /// How often a transition had each label.
  @usableFromInline var labelCounts: [UInt64]

  /// Where each property first applied and was first violated.
  @usableFromInline var occurrences: FirstOccurrences

  @usableFromInline init(labelCount: Int, propertyCount: Int) {
    labelCounts = Array(repeating: 0, count: labelCount)
    occurrences = FirstOccurrences(propertyCount: propertyCount)
  }
}
