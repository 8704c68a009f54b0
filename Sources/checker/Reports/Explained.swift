import Spec

/// The subject of `explain`.
enum Explained: Sendable {
  case design(Design)
  case model(LoadedModel)
}
