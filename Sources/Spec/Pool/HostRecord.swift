/// Whether a daemon runs.
public enum Daemon: UInt8, BitwiseCopyable, CaseIterable, Sendable {
  /// Serving.
  case up
  /// Running its start-up procedure.
  case starting
  /// Dead; it will be started again.
  case down

  /// The value in traces.
  public var words: String {
    switch self {
    case .up: "up"
    case .starting: "starting"
    case .down: "down"
    }
  }
}

/// The thread of a xapi that works for no client: start-up, and after it the event thread.
///
/// One slot serves both, because the event thread does not exist before start-up is over.
public struct BackgroundThread: BitwiseCopyable, Equatable, Sendable {
  /// The position in the program, 0 when the event thread waits.
  public var programCounter: UInt8 = 0
  /// The VM at hand.
  public var vm = VM(0)
  /// What it read of the VM from the local xenopsd.
  public var observation = Observation.unread
  /// What it read in the database of where the VM is resident.
  public var residentOn = HostReference.null
  /// What else it read: which of the conditions hold.
  public var knowledge: Knowledge = []

  /// A thread that waits.
  public init() {}
}

/// Facts that a background thread read into its locals, beside the observation.
public struct Knowledge: OptionSet, BitwiseCopyable, Sendable {
  /// One bit an element.
  public var rawValue: UInt8

  /// The set with a raw value.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// xenopsd had no operation queued or running for the VM.
  public static let noXenopsdOperation = Knowledge(rawValue: 1)
  /// The database had no current operation for the VM.
  public static let noXapiOperation = Knowledge(rawValue: 2)
  /// The database had the VM resident on this host.
  public static let residentHere = Knowledge(rawValue: 4)
  /// When Suspended was written, a checkpoint was current.
  public static let suspendedByCheckpoint = Knowledge(rawValue: 8)
}

/// One host: its two daemons, and the thread of its xapi that works for no client.
public struct HostRecord: BitwiseCopyable, Equatable, Sendable {
  /// The xapi of the host.
  public var xapi = Daemon.up
  /// The xenopsd of the host.
  public var xenopsd = Daemon.up
  /// Start-up, then the event thread; dies with the xapi.
  public var background = BackgroundThread()

  /// A host whose daemons serve.
  public init() {}
}
