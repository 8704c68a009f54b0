/// The connection of one migration, and the message in transit on it.
///
/// The handshake has at most one message in transit, so one value holds both. Once the connection
/// is set up, no xapi is on its path.
public enum Stream: UInt8, BitwiseCopyable, CaseIterable, Sendable {
  /// No connection.
  case none
  /// Connected, with no message in transit.
  case open
  /// Destination to source: the domain exists, send the memory.
  case ready
  /// Source to destination: the last of the memory.
  case memory
  /// Source to destination: the source has given up the uuid; go ahead.
  case goAhead
  /// Destination to source: the VM is executing here.
  case done
  /// Lost, or closed by one end; the other end will see end of file.
  case broken

  /// The value in traces.
  public var phrase: String {
    switch self {
    case .none: "none"
    case .open: "open"
    case .ready: "open, “domain created” under way"
    case .memory: "open, last memory under way"
    case .goAhead: "open, go-ahead under way"
    case .done: "open, “done” under way"
    case .broken: "broken"
    }
  }

  /// The message in transit, in a few words; nil if there is none.
  public var message: String? {
    switch self {
    case .ready: "domain created"
    case .memory: "last memory"
    case .goAhead: "go-ahead"
    case .done: "done"
    case .none, .open, .broken: nil
    }
  }
}
