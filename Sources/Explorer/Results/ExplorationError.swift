/// Why there is nothing to explore.
public enum ExplorationError: Error, Equatable {
  /// The system has no initial state: every property would hold of nothing.
  case noInitialState
}
