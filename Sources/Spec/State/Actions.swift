/// An action that a guest takes of its own accord.
public enum GuestAction: UInt8, BitwiseCopyable, CaseIterable, Sendable {
  /// The guest shuts itself down.
  case shutdown
  /// The guest writes something that xenopsd reports, e.g. its metrics: an event without a change.
  case update
  /// The guest reboots: its domain shuts down, and xenopsd must create another.
  case reboot
  /// The guest ignores a request of xenopsd's to shut down, reboot or suspend.
  case ignore
  /// The guest crashes: its domain has shut down, and nobody wanted that.
  case crash

  /// The number of actions.
  static var count: Int { PerGuestAction<Bool>.count }

  /// The action as model files spell it.
  public var spelling: String { "\(self)" }
}

/// One value for every guest action; the only place where their number is a literal.
public typealias PerGuestAction<Element> = InlineArray<5, Element>

/// An operator's action when a host does not answer; the operator's claim may be wrong.
public enum OperatorAction: UInt8, BitwiseCopyable, CaseIterable, Sendable {
  /// `Host.declare_dead`: the operator says that a host is dead.
  case declareHostDead
  /// `VM.power_state_reset`: the operator says that a VM is off.
  case powerStateReset
  /// `Host.destroy`: the operator removes a host's record.
  case forgetHost

  /// The action as model files spell it.
  public var spelling: String { "\(self)" }

  /// The call in traces, as XAPI spells it.
  public var phrase: String {
    switch self {
    case .declareHostDead: "Host.declare_dead"
    case .powerStateReset: "VM.power_state_reset"
    case .forgetHost: "Host.destroy"
    }
  }

  /// Whether the action concerns a VM rather than a host.
  public var concernsVM: Bool { self == .powerStateReset }
}

/// One value for every operator's action; the only place where their number is a literal.
public typealias PerOperatorAction<Element> = InlineArray<3, Element>

extension GuestAction {
  /// The guest's action in one sentence.
  public var sentence: String {
    switch self {
    case .shutdown: "The guest shuts itself down."
    case .update: "The guest writes something that xenopsd reports: an event without a change."
    case .reboot: "The guest reboots: its domain shuts down, and xenopsd must create another."
    case .crash: "The guest crashes: its domain has shut down, and nobody wanted that."
    case .ignore: "The guest ignores a request to shut down, to reboot or to suspend."
    }
  }
}

extension OperatorAction {
  /// The operator's action in one sentence; the operator's claim may be wrong.
  public var sentence: String {
    switch self {
    case .declareHostDead: "\(phrase): the operator says that a host is dead."
    case .powerStateReset: "\(phrase): the operator says that a VM is off."
    case .forgetHost: "\(phrase): the operator removes a host's record."
    }
  }
}
