/// A xapi thread that serves no client.
///
/// Each host has one for start-up and then events: the event thread does not exist before start-up
/// ends. Another answers `Host.show_me_what_you_got`. The master has one for the overview of the
/// pool.
public struct BackgroundThread: BitwiseCopyable, Equatable, Sendable {
  /// The position in the program, 0 when the thread does not exist or is waiting for an event.
  public var programCounter: UInt8 = 0
  /// The current VM.
  public var vm = VM(0)
  /// The current host, for a thread that loops over all hosts.
  public var peer = Host(0)
  /// The VM's state as read from the local xenopsd in the three lowest bits, then what xapi
  /// remembered of the last event, so that a thread fits in eight bytes.
  private var states: UInt8 = 0
  /// The VM's `resident_on` as read from the database.
  public var residentOn = HostReference.null
  /// The VM's `power_state` as read from the database.
  public var powerState = PowerState.halted
  /// The VMs that the thread has listed, one bit per VM.
  public var listed: UInt8 = 0
  /// Other results of reads: the conditions that held.
  public var knowledge: Knowledge = []

  /// A waiting thread.
  public init() {}

  /// The VM's state as read from the local xenopsd.
  public var observation: Observation {
    get { Observation(rawValue: states & 0b111) ?? .unread }
    set { states = states & ~0b111 | newValue.rawValue }
  }

  /// What xapi remembered of the VM's last event.
  public var recalledEvent: LastEvent {
    get { LastEvent(rawValue: states >> 3) ?? .unregistered }
    set { states = states & 0b111 | newValue.rawValue << 3 }
  }

  /// Forgets the readings of one VM before the thread moves on to another.
  mutating func forgetReadings() {
    states = 0
    residentOn = .null
    powerState = .halted
    knowledge = []
  }
}

extension BackgroundThread {
  /// Declares the fields; those that share a byte are adjacent.
  @inline(__always)
  mutating func codeFields<Coder: FieldCoder>(_ coder: inout Coder, _ thread: XapiThread) {
    coder.code(counter: &programCounter, .thread(thread, .counter))
    coder.code(&vm, .thread(thread, .vm))
    coder.code(&peer, .thread(thread, .peer))
    coder.code(&observation, .thread(thread, .observation))
    coder.code(&recalledEvent, .thread(thread, .recalledEvent))
    coder.code(&residentOn, .thread(thread, .residentOn))
    coder.code(&powerState, .thread(thread, .powerState))
    coder.code(vms: &listed, .thread(thread, .listed))
    coder.code(.noXenopsdOperation, in: &knowledge, .thread(thread, .noXenopsdOperation))
    coder.code(.noXapiOperation, in: &knowledge, .thread(thread, .noXapiOperation))
    coder.code(.residentHere, in: &knowledge, .thread(thread, .residentHere))
    coder.code(.suspendedByCheckpoint, in: &knowledge, .thread(thread, .suspendedByCheckpoint))
    coder.code(.sourceTemporaryPresent, in: &knowledge, .thread(thread, .sourceTemporaryPresent))
    coder.code(
      .destinationTemporaryPresent, in: &knowledge, .thread(thread, .destinationTemporaryPresent))
  }
}

/// Boolean locals of a background thread: the results of its reads.
public struct Knowledge: OptionSet, BitwiseCopyable, Sendable {
  /// One bit per element.
  public var rawValue: UInt8

  /// The set with a raw value.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// xenopsd had no operation queued or running for the VM.
  public static let noXenopsdOperation = Knowledge(rawValue: 1)
  /// The database had no current operation for the VM.
  public static let noXapiOperation = Knowledge(rawValue: 2)
  /// The database had the VM resident on this host.
  public static let residentHere = Knowledge(rawValue: 4)
  /// A checkpoint was current when Suspended was written.
  public static let suspendedByCheckpoint = Knowledge(rawValue: 8)
  /// xenopsd knew the VM under the temporary uuid of a migration's source.
  public static let sourceTemporaryPresent = Knowledge(rawValue: 16)
  /// xenopsd knew the VM under the temporary uuid of a migration's destination.
  public static let destinationTemporaryPresent = Knowledge(rawValue: 32)
}
