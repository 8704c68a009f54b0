/// A host's liveness in the database: `Host_metrics.live`, and the reason if it is false.
public enum Liveness: UInt8, BitwiseCopyable, CaseIterable, Sendable {
  /// Live: the master hears from it.
  case live
  /// Not live: the master has not heard from it for ten minutes.
  case silent
  /// Not live: an operator or high availability has declared it dead.
  case declaredDead

  /// The value in traces.
  public var phrase: String {
    switch self {
    case .live: "live"
    case .silent: "not live, not heard of"
    case .declaredDead: "not live, declared dead"
    }
  }
}
