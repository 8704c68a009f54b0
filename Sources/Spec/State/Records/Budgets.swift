/// How often each request, action and fault may still occur.
public struct Budgets: BitwiseCopyable, Equatable, Sendable {
  /// The number of faults of any kind that may still strike; nil when only the budgets per fault
  /// count.
  public var faultsInAll: UInt8?
  /// How often the database may still be written out for a later rollback.
  public var databaseWrites: UInt8 = 0
  var requests = PerOperation<UInt8>(repeating: 0)
  var guest = PerGuestAction<UInt8>(repeating: 0)
  var faults = PerFault<UInt8>(repeating: 0)
  var operatorActions = PerOperatorAction<UInt8>(repeating: 0)

  /// Empty budgets: nothing may occur.
  public init() {}

  /// How often a client may still request an operation.
  public subscript(operation: Operation) -> UInt8 {
    get { requests[Int(operation.rawValue)] }
    set { requests[Int(operation.rawValue)] = newValue }
  }

  /// How often guests may still take an action.
  public subscript(action: GuestAction) -> UInt8 {
    get { guest[Int(action.rawValue)] }
    set { guest[Int(action.rawValue)] = newValue }
  }

  /// How often an operator may still take an action.
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

  /// Spends one of a fault's budget; a limit on all faults also caps every remaining budget.
  mutating func spend(_ fault: Fault) {
    self[fault] -= 1
    guard let inAll = faultsInAll else { return }
    faultsInAll = inAll - 1
    for index in faults.indices { faults[index] = min(faults[index], inAll - 1) }
    databaseWrites = min(databaseWrites, inAll - 1)
  }
}

extension Budgets {
  /// Declares the limits on totals.
  ///
  /// Whether all faults share a limit is the model's choice, and the same in all its states.
  @inline(__always)
  mutating func codeLimits<Coder: FieldCoder>(_ coder: inout Coder) {
    coder.code(&databaseWrites, .pool(.databaseWrites), .limit)
    var inAll = faultsInAll ?? 0
    coder.code(&inAll, .pool(.faultsInAll), .limit)
    if Coder.changesValues, faultsInAll != nil { faultsInAll = inAll }
  }

  /// Declares the budget of each request, action and fault.
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
