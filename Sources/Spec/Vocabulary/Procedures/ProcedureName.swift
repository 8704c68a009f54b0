/// A procedure that is started by name, so that its name in design files is fixed.
///
/// A design reaches every other procedure by `call` or by `onFailure`.
public enum ProcedureName: Hashable, Sendable {
  /// The master's half of a call: `start.master`.
  case master(Operation)
  /// The half of a call on the host that executes it: `start.host`.
  case host(Operation)
  /// The VM's xenopsd operation: `start.xenopsd`.
  case xenopsd(Operation)
  /// The receiving half of a migration: `migrate.destination`.
  case destination
  /// A xenopsd's start-up, run for each VM that it knows: `xenopsd.start`.
  case xenopsdStart
  /// xenopsd's reaction to a domain that its guest has shut down: `xenopsd.domainShutDown`.
  case domainShutDown
  /// xenopsd's reaction to a guest's reboot: `xenopsd.domainRebooted`.
  case domainRebooted
  /// xapi's start-up before it serves: `xapi.start`.
  case xapiStart
  /// The master's xapi's start-up, in place of `xapi.start`: `master.start`.
  case masterStart
  /// A host's answer when the master asks what it has: `Host.show_me_what_you_got`.
  case inspection
  /// The master's survey of the whole pool, on its own thread: `pool.overview`.
  case overview
  /// The master's part of an operator's action: `Host.declare_dead`, `VM.power_state_reset`,
  /// `Host.destroy`.
  case action(OperatorAction)
  /// The master's reaction when high availability loses a host: `HA.monitor`.
  case hostLost
  /// The master's start of a protected VM that is Halted: `HA.start_protected`.
  case startProtected
  /// The chosen host's work for the host's half of a migration: `migrate.complete`.
  case complete
  /// The event thread's handling of one event: `event`.
  case event

  /// Every procedure, in program order.
  public static let all: [ProcedureName] =
    [.xapiStart, .masterStart, .event, .inspection, .overview]
    + OperatorAction.allCases.map(ProcedureName.action) + [.hostLost, .startProtected]
    + Operation.allCases.map(ProcedureName.master)
    + Operation.allCases.filter(\.hasHostHalf).map(ProcedureName.host)
    + [.complete]
    + Operation.allCases.filter(\.hasXenopsdOperation).map(ProcedureName.xenopsd)
    + [.xenopsdStart, .domainShutDown, .domainRebooted, .destination]

  /// The name of the procedure in design files.
  public var spelling: String {
    switch self {
    case .master(let operation): "\(operation.spelling).master"
    case .host(let operation): "\(operation.spelling).host"
    case .xenopsd(.migrate): "migrate.source"
    case .xenopsd(let operation): "\(operation.spelling).xenopsd"
    case .destination: "migrate.destination"
    case .xenopsdStart: "xenopsd.start"
    case .domainShutDown: "xenopsd.domainShutDown"
    case .domainRebooted: "xenopsd.domainRebooted"
    case .xapiStart: "xapi.start"
    case .event: "event"
    case .masterStart: "master.start"
    case .inspection: "Host.show_me_what_you_got"
    case .overview: "pool.overview"
    case .action(let action): action.phrase
    case .hostLost: "HA.monitor"
    case .startProtected: "HA.start_protected"
    case .complete: "migrate.complete"
    }
  }

  /// The procedure with a name in design files, nil if there is none.
  init?(spelling: String) {
    guard let name = Self.all.first(where: { $0.spelling == spelling }) else { return nil }
    self = name
  }

  /// The actor that runs the procedure.
  public var actor: Actor {
    switch self {
    case .master: .master
    case .host: .host
    case .xenopsd, .xenopsdStart, .domainShutDown, .domainRebooted: .xenopsd
    case .destination: .receiver
    case .xapiStart, .masterStart, .event: .background
    case .inspection: .inspection
    case .overview: .overview
    case .action, .hostLost, .startProtected: .monitor
    case .complete: .peer
    }
  }

  /// Whether the procedure acts for the whole pool, as the master, and not for the host that it runs on.
  ///
  /// What `master.start` does, it does for the pool, except where it calls `xapi.start`.
  var worksForPool: Bool {
    switch self {
    case .master, .masterStart, .overview, .action, .hostLost, .startProtected: true
    case .host, .xenopsd, .destination, .xenopsdStart, .domainShutDown, .domainRebooted, .xapiStart,
      .inspection, .complete, .event:
      false
    }
  }

  /// The client's operation that the procedure belongs to, nil if it serves no client.
  public var operation: Operation? {
    switch self {
    case .master(let operation), .host(let operation), .xenopsd(let operation): operation
    case .destination, .complete: .migrate
    case .xenopsdStart, .domainShutDown, .domainRebooted, .xapiStart, .masterStart, .event,
      .inspection, .overview, .action, .hostLost, .startProtected:
      nil
    }
  }

  /// Whether others observe its thread's position and VM: a barrier stands after the event that is
  /// being handled.
  var isWatched: Bool { self == .event }

  /// The operation that its instructions are attributed to; for what xenopsd does when a domain has
  /// shut down by itself, if that is a reboot, the clean one.
  var instructionOperation: Operation {
    operation ?? (self == .domainRebooted || self == .domainShutDown ? .cleanReboot : .start)
  }

  /// The procedure's description in `explain`, in one sentence.
  public var sentence: String {
    switch self {
    case .master(let operation): "The master's half of \(operation.phrase)."
    case .host(let operation): "\(operation.phrase) on the host that it is forwarded to."
    case .xenopsd(.migrate): "The source xenopsd's half of a live migration."
    case .xenopsd(let operation): "What xenopsd does for \(operation.phrase)."
    case .destination: "The destination xenopsd's half of a live migration."
    case .xenopsdStart: "What a xenopsd does for each VM that it knows when it starts."
    case .domainShutDown: "What a xenopsd does when a domain has shut down by itself."
    case .domainRebooted: "What a xenopsd does when a guest has shut down for a reboot."
    case .xapiStart: "What a xapi does before it serves and before it listens for events."
    case .event: "What the event thread of any host does with one event."
    case .masterStart: "What the master's xapi does instead of xapi.start."
    case .inspection: "What a host does when the master asks what it has."
    case .overview: "What the master does, on a thread of its own, to look at the whole pool."
    case .action(.declareHostDead):
      "What the master does when an operator says that a host is dead."
    case .action(.powerStateReset): "What the master does when an operator says that a VM is off."
    case .action(.forgetHost): "What the master does when an operator has a host forgotten."
    case .hostLost: "What the master does, under high availability, about a host that is lost."
    case .startProtected:
      "How the master starts, under high availability, a protected VM that is Halted."
    case .complete: "What the destination's xapi does when the source asks it to complete."
    }
  }
}
