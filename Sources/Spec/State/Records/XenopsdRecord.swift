/// An operation that a xenopsd executes for one VM; dies with the xenopsd.
///
/// xenopsd serves the operations of one VM one after the other.
public struct OperationThread: BitwiseCopyable, Equatable, Sendable {
  /// The position in the program, 0 when none runs.
  public var programCounter: UInt8 = 0
  /// The destination, for the source of a migration.
  public var peer = Host(0)
  /// Whether a client has cancelled it; polled while memory is copied.
  public var isCancelled = false
  /// Whether it holds its end of a migration's stream.
  public var isStreaming = false
  /// Whether the destination has lost its power since the stream was opened.
  public var peerHasCrashed = false
  /// Whether the VM is in xenopsd's `rebooting` set: whatever its domain, it reads Running.
  public var isRebooting = false

  /// No operation.
  public init() {}
}

/// The receiving half of a migration; dies with the xenopsd.
public struct ReceiverThread: BitwiseCopyable, Equatable, Sendable {
  /// The position in the program, 0 when none runs.
  public var programCounter: UInt8 = 0
  /// The source, as long as there is a stream.
  public var peer = Host(0)
  /// The stream from the source.
  public var stream = Stream.none

  /// No migration.
  public init() {}
}

/// What one host's xenopsd and Xen hold of one VM.
public struct XenopsdRecord: ByteRecord, Sendable {
  /// Whether an event for the VM waits to be taken: one bit, no state; lost when xenopsd restarts.
  public var isDirty = false
  /// The VM under each name.
  @usableFromInline var copies = PerName<VMCopy>(repeating: VMCopy())
  /// The operation at the head of the VM's queue.
  public var operation = OperationThread()
  /// The receiving half of a migration.
  public var receiver = ReceiverThread()
  private let filling = Filling<2>()

  /// A host that knows nothing of the VM.
  public init() {}

  /// The VM under a name.
  public subscript(name: Name) -> VMCopy {
    @inlinable get { copies[Int(name.rawValue)] }
    @inlinable set { copies[Int(name.rawValue)] = newValue }
  }

  /// Whether no operation and no receiving half runs, so that the next in the queue may begin.
  @inlinable public var isIdle: Bool {
    operation.programCounter == 0 && receiver.programCounter == 0
  }

  /// Whether xenopsd knows the VM under any name.
  @inlinable public var isKnown: Bool {
    for index in copies.indices where copies[index].isPresent { return true }
    return false
  }

  /// Whether a domain has shut down by itself.
  var hasShutOffDomain: Bool {
    hasCopies && contains { $0.has(.shutOff) }
  }

  /// Whether the domain has shut down by itself in order to be rebooted.
  var hasRebootingDomain: Bool { copies[Int(Name.original.rawValue)].has(.rebooting) }

  /// The first name under which the VM executes.
  var executingName: Name? {
    guard hasCopies else { return nil }
    for index in copies.indices where copies[index].isExecuting {
      return Name(rawValue: UInt8(index))
    }
    return nil
  }

  /// Whether something holds of the VM under some name.
  @inlinable public func contains(where holds: (VMCopy) -> Bool) -> Bool {
    for index in copies.indices where holds(copies[index]) { return true }
    return false
  }

  /// Whether anything is known or alive here under any uuid; fast, since most hosts have
  /// nothing of most VMs.
  @inlinable public var hasCopies: Bool {
    copies[0].rawValue | copies[1].rawValue | copies[2].rawValue | copies[3].rawValue != 0
  }

  /// Leaves nothing of the VM under any name.
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
    coder.code(counter: &receiver.programCounter, .xenopsd(.receiverCounter))
    coder.code(&receiver.peer, .xenopsd(.receiverPeer))
    coder.code(&receiver.stream, .xenopsd(.stream))
  }
}
