/// A thread of a xapi that works for no client.
///
/// Each host has one for its start-up and, after it, its events: the event thread does not exist
/// before start-up is over. Another answers `Host.show_me_what_you_got`. The master has one for the
/// overview of the pool.
public struct BackgroundThread: BitwiseCopyable, Equatable, Sendable {
  /// The position in the program, 0 when the thread is not there or waits for an event.
  public var programCounter: UInt8 = 0
  /// The current VM.
  public var vm = VM(0)
  /// The current host, for a thread that goes through all hosts.
  public var peer = Host(0)
  /// What it read of the VM from the local xenopsd.
  public var observation = Observation.unread
  /// What it read in the database of where the VM is resident.
  public var residentOn = HostReference.null
  /// What it read in the database of the VM's `power_state`.
  public var powerState = PowerState.halted
  /// The VMs that it has listed, one bit a VM.
  public var listed: UInt8 = 0
  /// What else it read: which of the conditions hold.
  public var knowledge: Knowledge = []

  /// A thread that waits.
  public init() {}

  /// Forgets what it read of one VM, before it takes up another.
  mutating func forgetReadings() {
    observation = .unread
    residentOn = .null
    powerState = .halted
    knowledge = []
  }
}

extension BackgroundThread {
  /// Declares the fields.
  @inline(__always)
  mutating func codeFields<Coder: FieldCoder>(_ coder: inout Coder, _ thread: XapiThread) {
    coder.code(counter: &programCounter, .thread(thread, .counter))
    coder.code(&vm, .thread(thread, .vm))
    coder.code(&peer, .thread(thread, .peer))
    coder.code(&observation, .thread(thread, .observation))
    coder.code(&residentOn, .thread(thread, .residentOn))
    coder.code(&powerState, .thread(thread, .powerState))
    coder.code(vms: &listed, .thread(thread, .listed))
    coder.code(.noXenopsdOperation, in: &knowledge, .thread(thread, .noXenopsdOperation))
    coder.code(.noXapiOperation, in: &knowledge, .thread(thread, .noXapiOperation))
    coder.code(.residentHere, in: &knowledge, .thread(thread, .residentHere))
    coder.code(.suspendedByCheckpoint, in: &knowledge, .thread(thread, .suspendedByCheckpoint))
  }
}

/// Locals of a background thread that are flags: what it read, as yes or no.
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
