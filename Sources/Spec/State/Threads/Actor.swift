/// The runner of a procedure: one kind of thread.
public enum Actor: UInt8, BitwiseCopyable, CaseIterable, Sendable {
  /// The master's half of a client's call.
  case master
  /// A call's half on the host that it is forwarded to.
  case host
  /// The xapi thread for start-up and then events; it serves no client.
  case background
  /// An operation that a xenopsd executes for one VM.
  case xenopsd
  /// The receiving half of a migration, in the destination's xenopsd.
  case receiver
  /// The chosen host's work on behalf of the host's half of a call.
  case peer
  /// The xapi thread that answers `Host.show_me_what_you_got`.
  case inspection
  /// The master's thread that surveys the whole pool.
  case overview
  /// The master's thread that declares hosts dead.
  case monitor

  /// Whether the actor serves no client and has its own locals, which conditions test.
  var hasReadings: Bool {
    switch self {
    case .background, .inspection, .overview, .monitor: true
    case .master, .host, .peer, .xenopsd, .receiver: false
    }
  }

  /// Whether the actor is a thread of a xapi and not of a xenopsd.
  var isOfXapi: Bool { self != .xenopsd && self != .receiver }

  /// Whether the actor runs a part of a client's call in a xapi, and shares the call's locals.
  var isPartOfCall: Bool { self == .master || self == .host || self == .peer }

  /// Whether it executes a call on the host to which that was forwarded, or that was asked to help.
  var executesCalls: Bool { self == .host || self == .peer }

  /// The actor in messages.
  public var phrase: String {
    switch self {
    case .master: "the master's half of a call"
    case .host: "the host's half of a call"
    case .background: "a xapi thread that works for no client"
    case .xenopsd: "a xenopsd operation"
    case .receiver: "the receiving half of a migration"
    case .peer: "the chosen host's part of a call"
    case .inspection: "a host's answer to the pool overview"
    case .overview: "the master's overview of the pool"
    case .monitor: "the master's thread for an operator and for high availability"
    }
  }
}

/// One value for every actor; the only place where their number is a literal.
typealias PerActor<Element> = InlineArray<9, Element>
