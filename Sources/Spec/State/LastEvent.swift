/// A xapi's memory of the last event that it handled for a VM; dies with the xapi.
///
/// - Code: `ocaml/xapi/xapi_xenops.ml`, `Xenops_cache`: one entry for each registered VM, empty
///   until an event has been handled.
public enum LastEvent: UInt8, BitwiseCopyable, CaseIterable, Sendable {
  /// No entry: the VM is not registered, and nothing about it is remembered.
  case unregistered
  /// An empty entry.
  case none
  /// The VM had no domain.
  case halted
  /// The VM had no domain and a suspend image.
  case suspended
  /// The domain was paused.
  case paused
  /// The domain was not paused.
  case running

  /// The entry after an event in which xapi has read this from its xenopsd.
  init(_ observation: Observation) {
    self =
      switch observation {
      case .unread, .absent: .none
      case .halted: .halted
      case .suspended: .suspended
      case .paused: .paused
      case .running: .running
      }
  }

  /// Whether a reading of xenopsd is what the entry says, so that the event has changed nothing.
  func says(_ observation: Observation) -> Bool {
    self == LastEvent(observation) || (self == .unregistered && observation == .absent)
  }

  /// The value in traces.
  public var phrase: String {
    switch self {
    case .unregistered: "nothing"
    case .none: "no event yet"
    default: "\(self)"
    }
  }
}
