/// An operation that a xenopsd executes for one VM; dies with the xenopsd.
///
/// xenopsd executes the operations on one VM one after another.
public struct OperationThread: BitwiseCopyable, Equatable, Sendable {
  /// The position in the program, 0 when none runs.
  public var programCounter: UInt8 = 0
  /// The destination, for the source of a migration.
  public var peer = Host(0)
  /// Whether a client has cancelled the operation; polled while memory is copied.
  public var isCancelled = false
  /// Whether the operation holds its end of a migration's stream.
  public var isStreaming = false
  /// Whether the destination has lost power since the stream was opened.
  public var peerHasCrashed = false
  /// Marks of one bit each, so that the record of a VM fits in its block.
  private var marks: UInt8 = 0

  /// No operation.
  public init() {}

  /// Whether the VM is in xenopsd's `rebooting` set; it then reads Running for any domain.
  public var isRebooting: Bool {
    get { marks & 1 != 0 }
    set { marks = marks & ~1 | (newValue ? 1 : 0) }
  }

  /// Whether the guest ignores the request that the operation has made to it.
  public var isIgnored: Bool {
    get { marks & 2 != 0 }
    set { marks = marks & ~2 | (newValue ? 2 : 0) }
  }
}

/// The receiving half of a migration; dies with the xenopsd.
public struct ReceiverThread: BitwiseCopyable, Equatable, Sendable {
  /// The position in the program, 0 when none runs.
  public var programCounter: UInt8 = 0
  /// The source, while a stream exists.
  public var peer = Host(0)
  /// The stream from the source.
  public var stream = Stream.none

  /// No migration.
  public init() {}
}

/// One VM on one host: its state in xenopsd and Xen, and what the host's xapi remembers of it.
public struct XenopsdRecord: ByteRecord, Sendable {
  /// Whether an event for the VM is pending: one bit, no state; lost when xenopsd restarts.
  public var isDirty = false
  /// The VM under each name.
  @usableFromInline var copies = PerName<VMCopy>(repeating: VMCopy())
  /// The operation at the head of the VM's queue.
  public var operation = OperationThread()
  /// The receiving half of a migration.
  public var receiver = ReceiverThread()
  /// The position at which an operation begins that waits in the VM's queue, 0 if none waits; lost
  /// when xenopsd restarts.
  public var queuedCounter: UInt8 = 0
  /// What the host's xapi remembers in the three lowest bits, then the import that waits, so that the
  /// record fits in its block.
  private var memory: UInt8 = 0

  /// The record of a host without any trace of the VM.
  public init() {}

  /// The last event that the host's xapi handled; dies with the xapi.
  public var lastEvent: LastEvent {
    get { LastEvent(rawValue: memory & 0b111) ?? .unregistered }
    set { memory = memory & ~0b111 | newValue.rawValue }
  }

  /// The import of metadata that waits in the VM's queue; lost when xenopsd restarts.
  public var queuedImport: QueuedImport {
    get { QueuedImport(rawValue: memory >> 3) ?? .none }
    set { memory = memory & 0b111 | newValue.rawValue << 3 }
  }

  /// The VM under a name.
  public subscript(name: Name) -> VMCopy {
    @inlinable get { copies[Int(name.rawValue)] }
    @inlinable set { copies[Int(name.rawValue)] = newValue }
  }

  /// Whether neither an operation nor a receiving half runs, so that the next operation may begin.
  @inlinable public var isIdle: Bool {
    operation.programCounter == 0 && receiver.programCounter == 0
  }

  /// Whether xenopsd knows the VM under any name.
  @inlinable public var isKnown: Bool {
    for index in copies.indices where copies[index].isPresent { return true }
    return false
  }

  /// Whether the guest has shut a domain down.
  var hasShutOffDomain: Bool {
    hasCopies && contains { $0.knownDomain == .shutOff }
  }

  /// Whether the guest has shut its domain down for a reboot.
  var hasRebootingDomain: Bool { copies[Int(Name.original.rawValue)].knownDomain == .rebooting }

  /// The first name under which the VM executes.
  var executingName: Name? {
    guard hasCopies else { return nil }
    for index in copies.indices where copies[index].isExecuting {
      return Name(rawValue: UInt8(index))
    }
    return nil
  }

  /// Whether a condition holds for the VM under any name.
  @inlinable public func contains(where holds: (VMCopy) -> Bool) -> Bool {
    for index in copies.indices where holds(copies[index]) { return true }
    return false
  }

  /// Whether the host has metadata or a domain of the VM under any uuid; fast, since most hosts
  /// have nothing of most VMs.
  @inlinable public var hasCopies: Bool {
    copies[0].rawValue | copies[1].rawValue | copies[2].rawValue | copies[3].rawValue != 0
  }

  /// Removes the VM under every name.
  mutating func forgetCopies() { copies = InlineArray(repeating: VMCopy()) }
}

extension XenopsdRecord {
  /// Declares the fields.
  @inline(__always)
  mutating func codeFields<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.code(&isDirty, .xenopsd(.isDirty))
    for name in Name.allCases {
      coder.code(
        &copies[Int(name.rawValue)].rawValue, .xenopsd(.copy(name)), .values(VMCopy.valueCount))
    }
    coder.code(counter: &operation.programCounter, .xenopsd(.operationCounter))
    coder.code(&operation.peer, .xenopsd(.operationPeer))
    coder.code(&operation.isCancelled, .xenopsd(.isCancelled))
    coder.code(&operation.isStreaming, .xenopsd(.isStreaming))
    coder.code(&operation.peerHasCrashed, .xenopsd(.peerHasCrashed))
    coder.code(&operation.isRebooting, .xenopsd(.isRebooting))
    coder.code(&operation.isIgnored, .xenopsd(.isIgnored))
    coder.code(counter: &receiver.programCounter, .xenopsd(.receiverCounter))
    coder.code(&receiver.peer, .xenopsd(.receiverPeer))
    coder.code(&receiver.stream, .xenopsd(.stream))
    coder.code(&lastEvent, .xenopsd(.lastEvent))
    coder.code(&queuedImport, .xenopsd(.queuedImport))
    coder.code(counter: &queuedCounter, .xenopsd(.queuedCounter))
  }
}
