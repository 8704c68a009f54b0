/// Whether a daemon runs.
public enum Daemon: UInt8, BitwiseCopyable, CaseIterable, Sendable {
  /// Serving.
  case up
  /// Running its start-up procedure.
  case starting
  /// Dead; it will be started again.
  case down
  /// The master's xapi, running its start-up procedure and serving the database already.
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

  /// Whether it runs its start-up procedure.
  @inlinable public var isStarting: Bool { self == .starting || self == .servingDatabase }
}

/// Whether a host has power.
public enum Power: UInt8, BitwiseCopyable, CaseIterable, Sendable {
  /// It runs.
  case on
  /// It has lost its power and will boot again.
  case off
  /// It has lost its power for good.
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
