/// One host: its two daemons, and the threads of its xapi that serve no client.
///
/// The threads start at the eighth and the sixteenth byte, see ``PoolView/hasThreads(on:)``.
public struct HostRecord: ByteRecord, Sendable {
  /// The xapi of the host.
  public var xapi = Daemon.up
  /// The xenopsd of the host.
  public var xenopsd = Daemon.up
  /// Whether the host has power.
  public var power = Power.on
  /// Whether the host is cut off from the management network.
  public var isCutOff = false
  /// Whether the host has missed a change of master because it was cut off.
  public var followsOldMaster = false
  /// The host's liveness in the database.
  public var liveness = Liveness.live
  /// Whether the host's record is gone from the database, so that references to it are invalid.
  public var isForgotten = false
  /// The progress of the master's question.
  public var answer = Answer.none
  /// Start-up, then the event thread; dies with the xapi.
  public var background = BackgroundThread()
  /// The thread that answers `Host.show_me_what_you_got`; dies with the xapi.
  public var inspection = BackgroundThread()
  /// For each VM, the events that the inspection still waits for.
  var inspectionBarriers = PerVM<Barrier>(repeating: .passed)
  /// The VMs whose events the event thread drops, one bit per VM; dies with the xapi.
  var suppressedEvents: UInt8 = 0
  /// Marks of one bit each, so that the record fits in its blocks.
  private var marks: Marks = []
  private let filling = Filling<2>()

  /// A host whose daemons are up.
  public init() {}

  /// `Host_metrics.live`: what the master believes, true or not.
  @inlinable public var isLive: Bool { liveness == .live }

  /// Whether the event thread drops events of a VM.
  public func suppressesEvents(of vm: VM) -> Bool { suppressedEvents & 1 << vm.rawValue != 0 }
}

/// The fields of one bit.
extension HostRecord {
  private struct Marks: OptionSet, BitwiseCopyable {
    var rawValue: UInt8

    static let hasNoEventThread = Marks(rawValue: 1 << 0)
    static let servesCalls = Marks(rawValue: 1 << 1)
    static let isFirstSinceBoot = Marks(rawValue: 1 << 2)
    static let passesForLive = Marks(rawValue: 1 << 3)
    static let hasUnreportedBoot = Marks(rawValue: 1 << 4)

    mutating func set(_ mark: Marks, _ value: Bool) {
      if value { insert(mark) } else { remove(mark) }
    }
  }

  /// Whether the event thread exists once start-up has ended; not when an exception ended start-up.
  public var hasEventThread: Bool {
    get { !marks.contains(.hasNoEventThread) }
    set { marks.set(.hasNoEventThread, !newValue) }
  }

  /// Whether the host serves calls although its xapi is still starting.
  public var servesCalls: Bool {
    get { marks.contains(.servesCalls) }
    set { marks.set(.servesCalls, newValue) }
  }

  /// Whether the xapi that runs, or starts next, is the first since the host has booted; of the
  /// xapis of a new pool nobody asks.
  var isFirstSinceBoot: Bool {
    get { marks.contains(.isFirstSinceBoot) }
    set { marks.set(.isFirstSinceBoot, newValue) }
  }

  /// Whether the host has booted and no xapi of it has had the master look at the pool since; of the
  /// boot of a new pool nobody asks.
  var hasUnreportedBoot: Bool {
    get { marks.contains(.hasUnreportedBoot) }
    set { marks.set(.hasUnreportedBoot, newValue) }
  }

  /// Whether the master never notices that it does not hear from the host.
  public var passesForLive: Bool {
    get { marks.contains(.passesForLive) }
    set { marks.set(.passesForLive, newValue) }
  }
}

extension HostRecord {
  /// Declares the fields; those that share a byte are adjacent.
  @inline(__always)
  mutating func codeFields<Coder: FieldCoder>(_ coder: inout Coder, _ size: PoolSize) {
    coder.code(&xapi, .host(.xapi))
    coder.code(&xenopsd, .host(.xenopsd))
    coder.code(&power, .host(.power))
    coder.code(&isCutOff, .host(.isCutOff))
    coder.code(&followsOldMaster, .host(.followsOldMaster))
    coder.code(&liveness, .host(.liveness))
    coder.code(&isForgotten, .host(.isForgotten))
    coder.code(vms: &suppressedEvents, .host(.suppressedEvents))
    coder.code(&passesForLive, .host(.passesForLive))
    coder.code(&isFirstSinceBoot, .host(.isFirstSinceBoot))
    coder.code(&hasUnreportedBoot, .host(.hasUnreportedBoot))
    coder.code(&hasEventThread, .host(.hasEventThread))
    coder.code(&servesCalls, .host(.servesCalls))
    background.codeFields(&coder, .background)
    inspection.codeFields(&coder, .inspection)
    for vm in 0..<size.vmCount {
      coder.code(&inspectionBarriers[vm], .host(.inspectionBarriers))
    }
    coder.code(&answer, .host(.answer))
  }
}
