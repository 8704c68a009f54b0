/// Why there is nothing to explore.
public enum ExplorationError: Error, Equatable {
  /// The system has no initial state, so every property would hold vacuously.
  case noInitialState

  /// The file to resume from is not a checkpoint, or is a checkpoint of another system.
  case checkpoint(CheckpointError)
}
