import Spec

/// What `explain` tells about.
enum Explained: Sendable {
  case design(Design)
  case model(LoadedModel)
}
