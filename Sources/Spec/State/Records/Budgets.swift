/// What may strike the pool, between any two steps.
public enum Fault: UInt8, BitwiseCopyable, CaseIterable, Sendable {
  /// A host's xapi dies and is started again.
  case xapiRestart
  /// A host's xenopsd dies and is started again.
  case xenopsdRestart
  /// A host loses its power: domains, metadata and daemons are gone; it boots again, empty.
  case hostCrash
  /// A host loses its power and never comes back.
  case hostLoss
  /// A host is cut off from the management network while its VMs run on; it is healed some time.
  case managementPartition
  /// The master's xapi dies, and its database comes back as it was written some time before.
  case databaseRollback
  /// A slave is told to become the master, because the master cannot be reached; its database is
  /// the copy that it has.
  case masterFailover
  /// The connection of a migration is lost, with the message on it.
  case migrationLinkLoss
  /// A remote call is executed and its answer is lost.
  case replyLoss

  /// The number of faults.
  static var count: Int { PerFault<Bool>.count }

  /// The fault as model files spell it.
  public var spelling: String { "\(self)" }
}

/// One value for every fault; the only place where their number is a literal.
public typealias PerFault<Element> = InlineArray<9, Element>

/// What a guest does of its own accord.
public enum GuestAction: UInt8, BitwiseCopyable, CaseIterable, Sendable {
  /// The guest shuts itself down.
  case shutdown
  /// The guest writes something that xenopsd reports, say its metrics: an event without a change.
  case update
  /// The guest reboots: its domain shuts down, and xenopsd is to make another.
  case reboot

  /// The number of actions.
  static var count: Int { PerGuestAction<Bool>.count }

  /// The action as model files spell it.
  public var spelling: String { "\(self)" }
}

/// One value for every guest action; the only place where their number is a literal.
public typealias PerGuestAction<Element> = InlineArray<3, Element>

/// What an operator does when a host does not answer; what is said may be wrong.
public enum OperatorAction: UInt8, BitwiseCopyable, CaseIterable, Sendable {
  /// `Host.declare_dead`: the operator says that a host is dead.
  case declareHostDead
  /// `VM.power_state_reset`: the operator says that a VM is off.
  case powerStateReset
  /// `Host.destroy`: the operator has a host's record removed.
  case forgetHost

  /// The action as model files spell it.
  public var spelling: String { "\(self)" }

  /// The call in traces, as XAPI spells it.
  public var words: String {
    switch self {
    case .declareHostDead: "Host.declare_dead"
    case .powerStateReset: "VM.power_state_reset"
    case .forgetHost: "Host.destroy"
    }
  }

  /// Whether it is about a VM, and not about a host.
  public var concernsVM: Bool { self == .powerStateReset }
}

/// One value for every operator's action; the only place where their number is a literal.
public typealias PerOperatorAction<Element> = InlineArray<3, Element>

/// How often each request, action and fault may still come.
public struct Budgets: BitwiseCopyable, Equatable, Sendable {
  /// How many faults may still strike in all, whichever they are; nil when only the budget of each
  /// counts.
  public var faultsInAll: UInt8?
  /// How often the database may still be written out for a later rollback to go back to.
  public var databaseWrites: UInt8 = 0
  var requests = PerOperation<UInt8>(repeating: 0)
  var guest = PerGuestAction<UInt8>(repeating: 0)
  var faults = PerFault<UInt8>(repeating: 0)
  var operatorActions = PerOperatorAction<UInt8>(repeating: 0)

  /// Nothing may come.
  public init() {}

  /// How often a client may still request an operation.
  public subscript(operation: Operation) -> UInt8 {
    get { requests[Int(operation.rawValue)] }
    set { requests[Int(operation.rawValue)] = newValue }
  }

  /// How often guests may still act so.
  public subscript(action: GuestAction) -> UInt8 {
    get { guest[Int(action.rawValue)] }
    set { guest[Int(action.rawValue)] = newValue }
  }

  /// How often an operator may still act so.
  public subscript(action: OperatorAction) -> UInt8 {
    get { operatorActions[Int(action.rawValue)] }
    set { operatorActions[Int(action.rawValue)] = newValue }
  }

  /// How often the fault may still strike.
  public subscript(fault: Fault) -> UInt8 {
    get { faults[Int(fault.rawValue)] }
    set { faults[Int(fault.rawValue)] = newValue }
  }

  /// Whether every field is equal.
  public static func == (left: Self, right: Self) -> Bool {
    Operation.allCases.allSatisfy { left[$0] == right[$0] }
      && GuestAction.allCases.allSatisfy { left[$0] == right[$0] }
      && Fault.allCases.allSatisfy { left[$0] == right[$0] }
      && OperatorAction.allCases.allSatisfy { left[$0] == right[$0] }
      && left.faultsInAll == right.faultsInAll && left.databaseWrites == right.databaseWrites
  }

  /// Takes one of a fault's budget; where there is a limit to all of them, none keeps more than is
  /// left of it.
  mutating func spend(_ fault: Fault) {
    self[fault] -= 1
    guard let inAll = faultsInAll else { return }
    faultsInAll = inAll - 1
    for index in faults.indices { faults[index] = min(faults[index], inAll - 1) }
    databaseWrites = min(databaseWrites, inAll - 1)
  }
}

extension Budgets {
  /// Declares how much may come in all.
  ///
  /// Whether there is a limit to all faults is the model's choice, and the same in all its states.
  @inline(__always)
  mutating func codeLimits<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.code(&databaseWrites, .pool(.databaseWrites), .limit)
    var inAll = faultsInAll ?? 0
    coder.code(&inAll, .pool(.faultsInAll), .limit)
    if Coder.changesValues, faultsInAll != nil { faultsInAll = inAll }
  }

  /// Declares how often each thing may come.
  @inline(__always)
  mutating func codeFields<Coder: FieldCoder>(_ coder: inout Coder) {
    for index in requests.indices {
      coder.code(&requests[index], .pool(.requestBudgets), .budget(index))
    }
    for index in guest.indices {
      coder.code(&guest[index], .pool(.guestBudgets), .budget(index))
    }
    for index in operatorActions.indices {
      coder.code(&operatorActions[index], .pool(.operatorBudgets), .budget(index))
    }
    for index in faults.indices {
      coder.code(&faults[index], .pool(.faultBudgets), .budget(index))
    }
  }
}
