import Spec

/// The subject of `explain`.
enum Explained: Sendable {
  case design(Design)
  case model(LoadedModel)
  /// The words with one spelling; at least one.
  case words([Explanation])
  /// All words of some kinds.
  case lists([WordList])
}
