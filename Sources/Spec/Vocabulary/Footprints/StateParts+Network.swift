/// The parts that reachability checks read, shared by many steps.
extension StateParts {
  /// Whether two hosts can reach each other, see ``ReadablePool/canSpeak(_:_:)``.
  public static var connections: StateParts { [.host(.isCutOff, of: .any)] }

  /// Whether hosts answer calls, see ``ReadablePool/serves(_:callsFrom:)``.
  public static var servers: StateParts {
    [.host(.xapi, of: .any), .host(.servesCalls, of: .any), .connections]
  }

  /// Whether a host can reach the database, see ``ReadablePool/reachesDatabase(from:)``.
  public static var database: StateParts { [.pool(.master), .servers] }

  /// Whether a reference is valid, see ``ReadablePool/isValid(_:)``.
  public static var validity: StateParts { [.host(.isForgotten, of: .any)] }
}
