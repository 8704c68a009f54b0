/// How long models take, for choosing those of a run.
enum SizeChoice: String, CaseIterable, Sendable {
  /// Models with at most ``mostStatesOfSmall`` states by their expectations.
  case small
  /// All others outside folders named `deep`.
  case standard
  /// Models in folders named `deep`.
  case deep

  /// The most states of a small model: a fraction of a second.
  static let mostStatesOfSmall = 20_000
}
