/// Who runs a procedure: one kind of thread.
public enum Actor: UInt8, BitwiseCopyable, CaseIterable, Sendable {
  /// The master's half of a client's call.
  case master
  /// The half of a call on the host that it is forwarded to.
  case host
  /// The thread of a xapi that works for no client: start-up, then events.
  case background
  /// An operation that a xenopsd executes for one VM.
  case xenopsd
  /// The receiving half of a migration, in the destination's xenopsd.
  case receiver

  /// The actor in messages.
  public var words: String {
    switch self {
    case .master: "the master's half of a call"
    case .host: "the host's half of a call"
    case .background: "a xapi thread that works for no client"
    case .xenopsd: "a xenopsd operation"
    case .receiver: "the receiving half of a migration"
    }
  }
}
