/// One client's call: the half on the master, the half on the host that it is forwarded to, and
/// what that host has another one do.
///
/// The fields are in the order in which calls are put, see ``PoolView/leadingBytes(ofCall:)``.
public struct Call: BitwiseCopyable, Equatable, Sendable {
  /// The position of the master's half, 0 when it is over; dies with the master's xapi.
  public var masterCounter: UInt8 = 0
  /// The position of the host's half, 0 when it is not there; dies with that host's xapi.
  public var hostCounter: UInt8 = 0
  /// The position of what the chosen host does on behalf of the host's half, 0 when it does nothing;
  /// dies with the chosen host's xapi.
  public var peerCounter: UInt8 = 0
  /// The VM.
  public var vm = VM(0)
  /// The host that the call is, or is to be, forwarded to.
  public var host = Host(0)
  /// The host that the client chose: where to start or resume, where to migrate to.
  public var chosen = Host(0)
  /// What the call has read of `power_state`, once it has.
  public var powerState = PowerState.halted
  /// What the host's half, or the chosen host on its behalf, waits for at a barrier.
  public var barrier = Barrier.passed
  /// Whether the host's half can still answer the master's.
  public var isConnected = false
  /// Whether the chosen host can still answer the host's half.
  public var isPeerConnected = false
  private let filling = Filling<6>()

  /// No call.
  public init() {}

  /// Whether the slot is free for another call.
  @inlinable public var isFree: Bool { masterCounter == 0 && hostCounter == 0 && peerCounter == 0 }

  /// The host whose events the barrier waits for.
  var barrierHost: Host { peerCounter != 0 ? chosen : host }
}

extension Call {
  /// Declares the fields.
  @inline(__always)
  mutating func codeFields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.code(counter: &masterCounter, .call(.masterCounter))
    coder.code(counter: &hostCounter, .call(.hostCounter))
    coder.code(&vm, .call(.vm))
    coder.code(&host, .call(.host))
    coder.code(&chosen, .call(.chosen))
    coder.code(&powerState, .call(.powerState))
    coder.code(&isConnected, .call(.isConnected))
    coder.code(&barrier, .call(.barrier))
    coder.code(counter: &peerCounter, .call(.peerCounter))
    coder.code(&isPeerConnected, .call(.isPeerConnected))
  }
}
