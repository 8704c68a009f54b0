/// Reachability over the management network.
extension ReadablePool {
  /// Whether a host's xapi can reach the database: the master's own as soon as it runs; any other
  /// if the master serves the database and neither host is cut off.
  @inlinable @inline(__always) public func reachesDatabase(from host: Host) -> Bool {
    switch self[master].xapi {
    case .down: false
    case .starting: host == master
    case .up, .servingDatabase: canSpeak(host, master)
    }
  }

  /// Whether two hosts can reach each other; a host can always reach itself.
  @inlinable @inline(__always) public func canSpeak(_ first: Host, _ second: Host) -> Bool {
    first == second || !(self[first].isCutOff || self[second].isCutOff)
  }

  /// Whether a host's xapi answers calls from another host.
  @inlinable @inline(__always) public func serves(_ host: Host, callsFrom other: Host) -> Bool {
    (self[host].xapi == .up || self[host].servesCalls) && canSpeak(host, other)
  }
}
