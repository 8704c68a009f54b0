/// One client's call: the master's half, the half on the host that it is forwarded to, and that
/// host's request to another.
///
/// The order of the fields is the order in which calls are sorted, see
/// ``PoolView/leadingBytes(ofCall:)``.
public struct Call: BitwiseCopyable, Equatable, Sendable {
  /// The position of the master's half, 0 once it has ended; dies with the master's xapi.
  public var masterCounter: UInt8 = 0
  /// The position of the host's half, 0 if it does not exist; dies with that host's xapi.
  public var hostCounter: UInt8 = 0
  /// The position of the chosen host's work for the host's half, 0 if it does none; dies with the
  /// chosen host's xapi.
  public var peerCounter: UInt8 = 0
  /// The VM.
  public var vm = VM(0)
  /// The host that the call is, or will be, forwarded to.
  public var host = Host(0)
  /// The host that the client chose: where to start, resume or migrate the VM.
  public var chosen = Host(0)
  /// The `power_state` that the call has read, if it has.
  public var powerState = PowerState.halted
  /// The barrier at which the host's half, or the chosen host on its behalf, waits.
  public var barrier = Barrier.passed
  /// Whether the host's half can still answer the master's.
  public var isConnected = false
  /// Whether the chosen host can still answer the host's half.
  public var isPeerConnected = false
  /// Whether somebody has emptied the VM's `current_operations` since the call was admitted.
  public var hasLostLock = false
  /// Whether the master's half belongs to the second of two masters.
  public var isOfOtherMaster = false
  /// Whether the operation that the host's half waits for has not begun yet, in xenopsd's queue.
  public var isQueued = false
  private let filling = Filling<3>()

  /// An unused call slot.
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
    coder.code(&hasLostLock, .call(.hasLostLock))
    coder.code(&isOfOtherMaster, .call(.isOfOtherMaster))
    coder.code(&isQueued, .call(.isQueued))
  }
}
