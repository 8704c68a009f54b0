/// What the database says of whether a host is alive: `Host_metrics.live`, and why it is false.
public enum Liveness: UInt8, BitwiseCopyable, CaseIterable, Sendable {
  /// The master hears of it.
  case live
  /// Not live: nothing was heard of it for ten minutes.
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
