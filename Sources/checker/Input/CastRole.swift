import Spec

/// A kind of request, action or fault, whose budget a model sets.
enum CastRole: Equatable {
  case request(Spec.Operation)
  case guest(GuestAction)
  case operatorAction(OperatorAction)
  case fault(Fault)

  /// Every kind, in the order of reports.
  static let all: [CastRole] =
    Spec.Operation.allCases.map(CastRole.request) + GuestAction.allCases.map(CastRole.guest)
    + OperatorAction.allCases.map(CastRole.operatorAction) + Fault.allCases.map(CastRole.fault)

  /// The kind of a transition, nil for a step of the protocol.
  init?(_ transition: Transition) {
    switch transition.cause {
    case .request: self = .request(transition.operation)
    case .operatorActs: self = .operatorAction(transition.operatorAction)
    case .guest: self = .guest(transition.guestAction)
    case .fault, .stepWithoutReply, .stepFails: self = .fault(transition.fault)
    default: return nil
    }
  }

  /// The kind in words.
  var phrase: String {
    switch self {
    case .request(let operation): operation.phrase
    case .guest(let action): Happening.guest(action).phrase
    case .operatorAction(let action): action.phrase
    case .fault(let fault): Happening.fault(fault).phrase.replacing("fault: ", with: "")
    }
  }

  /// How often a model allows it.
  func budget(in model: Model) -> Int {
    switch self {
    case .request(let operation): model.requests[operation]?.budget ?? 0
    case .guest(let action): model.guest[action]?.budget ?? 0
    case .operatorAction(let action): model.operatorActions[action]?.budget ?? 0
    case .fault(let fault): model.faults[fault]?.budget ?? 0
    }
  }

  /// Sets how often a model allows it.
  func setBudget(_ budget: Int, in model: inout Model) {
    switch self {
    case .request(let operation): model.requests[operation]?.budget = budget
    case .guest(let action): model.guest[action]?.budget = budget
    case .operatorAction(let action): model.operatorActions[action]?.budget = budget
    case .fault(let fault): model.faults[fault]?.budget = budget
    }
  }
}
