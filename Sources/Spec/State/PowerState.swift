/// `VM.power_state` as committed in the database.
public enum PowerState: UInt8, BitwiseCopyable, CaseIterable, Sendable {
  /// Off; a start is possible.
  case halted
  /// In memory, but not scheduled.
  case paused
  /// In memory and scheduled.
  case running
  /// Off, with its memory in an image on disk.
  case suspended

  /// The value in traces, as XAPI spells it.
  public var phrase: String {
    switch self {
    case .halted: "Halted"
    case .paused: "Paused"
    case .running: "Running"
    case .suspended: "Suspended"
    }
  }
}
