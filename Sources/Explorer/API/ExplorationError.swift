/// Why there is nothing to explore.
public enum ExplorationError: Error, Equatable {
  /// The system has no initial state: every property would hold of nothing.
  case noInitialState

  /// The checkpoint to go on from is not one, or not one of this system.
  case checkpoint(CheckpointError)
}
