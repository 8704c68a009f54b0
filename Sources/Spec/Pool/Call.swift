/// How far an API call has come that waits for the event thread.
public enum Barrier: UInt8, BitwiseCopyable, CaseIterable, Sendable {
  /// Every event that was there when the call began to wait has been handled.
  case passed
  /// One event is to be handled.
  case one
  /// The event that is being handled, and one more, are to be handled.
  case two
  /// xenopsd restarted and forgot the barrier; nothing will wake the call.
  ///
  /// - Code: `ocaml/xapi/xapi_xenops.ml`, `Events_from_xenopsd.wait`: a condition variable, no
  ///   timeout.
  case lost

  /// The value in traces.
  public var words: String {
    switch self {
    case .passed: "nothing"
    case .one: "one event to handle"
    case .two: "two events to handle"
    case .lost: "a barrier that is lost: nothing will wake it"
    }
  }
}

/// One client's call: the half on the master, and the half on the host that it is forwarded to.
public struct Call: BitwiseCopyable, Equatable, Sendable {
  /// The position of the master's half, 0 when it is over; dies with the master's xapi.
  public var masterCounter: UInt8 = 0
  /// The position of the host's half, 0 when it is not there; dies with that host's xapi.
  public var hostCounter: UInt8 = 0
  /// The VM.
  public var vm = VM(0)
  /// The host that the call is, or is to be, forwarded to.
  public var host = Host(0)
  /// The host that the client chose: where to start or resume, where to migrate to.
  public var chosen = Host(0)
  /// Whether the host's half can still answer the master's.
  public var isConnected = false
  /// What the call has read of `power_state`, once it has.
  public var powerState = PowerState.halted
  /// What the host's half waits for at a barrier.
  public var barrier = Barrier.passed

  /// No call.
  public init() {}

  /// Whether the slot is free for another call.
  public var isFree: Bool { masterCounter == 0 && hostCounter == 0 }
}
