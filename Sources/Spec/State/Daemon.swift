/// Whether a daemon is running.
public enum Daemon: UInt8, BitwiseCopyable, CaseIterable, Sendable {
  /// Up and serving.
  case up
  /// Running its start-up procedure.
  case starting
  /// Dead; it will be restarted.
  case down
  /// The master's xapi, still in its start-up procedure but already serving the database.
  case servingDatabase

  /// The value in traces.
  public var phrase: String {
    switch self {
    case .up: "up"
    case .starting: "starting"
    case .down: "down"
    case .servingDatabase: "starting, database served"
    }
  }

  /// Whether the daemon is running its start-up procedure.
  @inlinable public var isStarting: Bool { self == .starting || self == .servingDatabase }
}

/// Whether a host has power.
public enum Power: UInt8, BitwiseCopyable, CaseIterable, Sendable {
  /// Powered on.
  case on
  /// Without power; it will boot again.
  case off
  /// Without power for good.
  case lost

  /// The value in traces.
  public var phrase: String {
    switch self {
    case .on: "on"
    case .off: "off"
    case .lost: "off for good"
    }
  }
}
