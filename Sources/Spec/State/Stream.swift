/// The connection of one migration, and the message that travels on it.
///
/// The handshake has one message under way at a time, so one value holds both. After the
/// connection is set up, no xapi is on its path.
public enum Stream: UInt8, BitwiseCopyable, CaseIterable, Sendable {
  /// There is no connection.
  case none
  /// Connected, nothing under way.
  case open
  /// Destination to source: the domain is created, send the memory.
  case ready
  /// Source to destination: the last of the memory.
  case memory
  /// Source to destination: the source has given up the uuid, go ahead.
  case goAhead
  /// Destination to source: the VM executes here.
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
}
