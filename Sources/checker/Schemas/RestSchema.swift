extension JSONSchema {
  /// `"always"` or `"notAlways"`.
  static let pinnedRest = JSONSchema.choice(
    PinnedRest.allCases.map { (spelling: $0.rawValue, sentence: $0.sentence) }
  ).described("Whether every fair behaviour comes to rest. If the key is missing, it must.")
}
