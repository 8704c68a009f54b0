/// Whether a daemon runs.
public enum Daemon: UInt8, BitwiseCopyable, CaseIterable, Sendable {
  /// Serving.
  case up
  /// Running its start-up procedure.
  case starting
  /// Dead; it will be started again.
  case down
  /// The master's xapi, running its start-up procedure and serving the database already.
  case servingDatabase

  /// The value in traces.
  public var words: String {
    switch self {
    case .up: "up"
    case .starting: "starting"
    case .down: "down"
    case .servingDatabase: "starting, database served"
    }
  }

  /// Whether it runs its start-up procedure.
  @inlinable public var isStarting: Bool { self == .starting || self == .servingDatabase }
}

/// Whether a host has power.
public enum Power: UInt8, BitwiseCopyable, CaseIterable, Sendable {
  /// It runs.
  case on
  /// It has lost its power and will boot again.
  case off
  /// It has lost its power for good.
  case lost

  /// The value in traces.
  public var words: String {
    switch self {
    case .on: "on"
    case .off: "off"
    case .lost: "off for good"
    }
  }
}

/// What the database says of whether a host is alive: `Host_metrics.live`, and why it is false.
public enum Liveness: UInt8, BitwiseCopyable, CaseIterable, Sendable {
  /// The master hears of it.
  case live
  /// Not live: nothing was heard of it for ten minutes.
  case silent
  /// Not live: an operator or high availability has declared it dead.
  case declaredDead

  /// The value in traces.
  public var words: String {
    switch self {
    case .live: "live"
    case .silent: "not live, not heard of"
    case .declaredDead: "not live, declared dead"
    }
  }
}

/// How far the master's question to a host has come.
public enum Answer: UInt8, BitwiseCopyable, CaseIterable, Sendable {
  /// Nothing was asked, or the answer will never come.
  case none
  /// Asked; the host works on it.
  case asked
  /// Answered.
  case answered

  /// The value in traces.
  public var words: String {
    switch self {
    case .none: "not asked"
    case .asked: "asked"
    case .answered: "answered"
    }
  }
}

/// One host: its two daemons, and the threads of its xapi that work for no client.
///
/// The threads begin at the eighth and the sixteenth byte, see ``PoolView/hasThreads(on:)``.
public struct HostRecord: BitwiseCopyable, Equatable, Sendable {
  /// The xapi of the host.
  public var xapi = Daemon.up
  /// The xenopsd of the host.
  public var xenopsd = Daemon.up
  /// Whether the host has power.
  public var power = Power.on
  /// Whether the host is cut off from the management network.
  public var isCutOff = false
  /// Whether the host has missed that there is another master, because it was cut off.
  public var followsOldMaster = false
  /// What the database says of it.
  public var liveness = Liveness.live
  /// Whether its record is gone from the database, so that references to it are not valid.
  public var isForgotten = false
  /// How far the master's question has come.
  public var answer = Answer.none
  /// Start-up, then the event thread; dies with the xapi.
  public var background = BackgroundThread()
  /// The thread that answers `Host.show_me_what_you_got`; dies with the xapi.
  public var inspection = BackgroundThread()
  /// The VMs whose events the inspection still waits for: what each waits for.
  var inspectionBarriers = PerVM<Barrier>(repeating: .passed)
  /// The VMs whose events the event thread drops, one bit a VM; dies with the xapi.
  var suppressedEvents: UInt8 = 0
  private let filling = Filling<3>()

  /// A host whose daemons serve.
  public init() {}

  /// `Host_metrics.live`: what the master believes, true or not.
  @inlinable public var isLive: Bool { liveness == .live }

  /// Whether the event thread drops events of a VM.
  public func suppressesEvents(of vm: VM) -> Bool { suppressedEvents & 1 << vm.rawValue != 0 }

  /// Whether every field is equal.
  public static func == (left: Self, right: Self) -> Bool {
    left.xapi == right.xapi && left.xenopsd == right.xenopsd && left.power == right.power
      && left.isCutOff == right.isCutOff && left.followsOldMaster == right.followsOldMaster
      && left.liveness == right.liveness && left.isForgotten == right.isForgotten
      && left.background == right.background && left.inspection == right.inspection
      && left.inspectionBarriers.indices.allSatisfy {
        left.inspectionBarriers[$0] == right.inspectionBarriers[$0]
      } && left.answer == right.answer && left.suppressedEvents == right.suppressedEvents
  }
}

extension HostRecord {
  /// Declares the fields.
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
    background.codeFields(&coder, .background)
    inspection.codeFields(&coder, .inspection)
    for vm in 0..<size.vmCount {
      coder.code(&inspectionBarriers[vm], .host(.inspectionBarriers))
    }
    coder.code(&answer, .host(.answer))
  }
}
