/// A procedure that something starts: its name in design files is fixed.
///
/// Every other procedure of a design is reached by `call` or by `onFailure`.
public enum ProcedureName: Hashable, Sendable {
  /// The master's half of a call: `start.master`.
  case master(Operation)
  /// The half of a call on the host that executes it: `start.host`.
  case host(Operation)
  /// What the VM's xenopsd does for it: `start.xenopsd`.
  case xenopsd(Operation)
  /// The receiving half of a migration: `migrate.destination`.
  case destination
  /// What a xenopsd does for each VM that it knows when it starts: `xenopsd.start`.
  case xenopsdStart
  /// What a xenopsd does when a domain has shut down by itself: `xenopsd.domainShutDown`.
  case domainShutDown
  /// What a xenopsd does when a guest has rebooted: `xenopsd.domainRebooted`.
  case domainRebooted
  /// What a xapi does before it serves: `xapi.start`.
  case xapiStart
  /// What the master's xapi does instead before it serves: `master.start`.
  case masterStart
  /// What a host does when the master asks what it has: `Host.show_me_what_you_got`.
  case inspection
  /// What the master does to look at the whole pool, on a thread of its own: `pool.overview`.
  case overview
  /// What the master does when an operator acts: `Host.declare_dead`, `VM.power_state_reset`,
  /// `Host.destroy`.
  case action(OperatorAction)
  /// What the master does about a host that high availability has lost: `HA.monitor`.
  case hostLost
  /// How the master starts a protected VM that is Halted: `HA.start_protected`.
  case startProtected
  /// What the chosen host does on behalf of the host's half of a migration: `migrate.complete`.
  case complete
  /// What the event thread does with one event: `event`.
  case event

  /// Every procedure, in the order in which programs lay them out.
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

  /// Who runs it.
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

  /// The client's operation that it is part of, nil where it serves no client.
  public var operation: Operation? {
    switch self {
    case .master(let operation), .host(let operation), .xenopsd(let operation): operation
    case .destination, .complete: .migrate
    case .xenopsdStart, .domainShutDown, .domainRebooted, .xapiStart, .masterStart, .event,
      .inspection, .overview, .action, .hostLost, .startProtected:
      nil
    }
  }

  /// Whether others ask where its thread is and which VM it deals with: a barrier stands after the
  /// event that is being handled.
  var isWatched: Bool { self == .event }

  /// The operation that its instructions count to; a guest's reboot counts to the clean ones.
  var instructionOperation: Operation {
    operation ?? (self == .domainRebooted ? .cleanReboot : .start)
  }

  /// What it is, in a sentence for `explain`.
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
