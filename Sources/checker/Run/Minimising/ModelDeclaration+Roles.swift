import Spec

extension ModelDeclaration {
  /// The allowance of a request, an action or a fault; nil if the model does not have it.
  subscript(role: CastRole) -> Allowance? {
    get {
      switch role {
      case .request(let operation): requests[operation]
      case .guest(let action): guest[action]
      case .operatorAction(let action): operatorActions[action]
      case .fault(let fault): faults[fault]
      }
    }
    set {
      switch role {
      case .request(let operation): requests[operation] = newValue
      case .guest(let action): guest[action] = newValue
      case .operatorAction(let action): operatorActions[action] = newValue
      case .fault(let fault): faults[fault] = newValue
      }
    }
  }
}

extension CastRole {
  /// The keys of its allowance.
  var allowanceKeys: AllowanceKeys {
    switch self {
    case .request(let operation): operation.allowanceKeys
    case .guest(let action): action.allowanceKeys
    case .operatorAction(let action): action.allowanceKeys
    case .fault(let fault): fault.allowanceKeys
    }
  }

  /// The requests, in the order of reports.
  static let requests = Spec.Operation.allCases.map(CastRole.request)
  /// The faults, in the order of reports.
  static let faults = Fault.allCases.map(CastRole.fault)
  /// The actions of guests and operators, in the order of reports.
  static let actions = all.filter { !requests.contains($0) && !faults.contains($0) }
}
