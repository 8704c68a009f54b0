/// Whether a step may fail by itself: the values of `fails`, which every step may carry.
///
/// Such a failure is the fault `stepFailure`. Without it in the model, the value has no effect.
public enum OwnFailure: UInt8, ParameterValue {
  case never, possibly

  /// Whether the step may fail by itself.
  public static let meaning =
    "Whether the step may also fail for reasons that the model does not know."

  /// The step's behaviour with this value.
  public var sentence: String {
    switch self {
    case .never: "The step fails only for its own reasons."
    case .possibly: "It may also fail by itself, as the fault stepFailure, and has no effect then."
    }
  }

  /// The attribute as a parameter.
  public static let parameter = Parameter.optional("fails", OwnFailure.self)
}

extension StepKind {
  /// The reason why a step of this kind cannot fail by itself, nil if it can.
  public var objectionToOwnFailure: String? {
    if definition.wokenBy != .nobody {
      return "another thread moves it on, so it never fails by itself"
    }
    return definition.repeats == .nothing ? nil : "it only begins a loop, so nothing of it can fail"
  }
}

extension ProcedureName {
  /// The reason why the first step of the procedure cannot fail by itself, nil if it can.
  var objectionToFirstFailure: String? {
    switch self {
    case .master, .action:
      "it is taken together with the request, and a request that fails at once changes nothing"
    case .event, .hostLost, .startProtected:
      "the thread is idle until it is taken, and a failure would change nothing"
    default: nil
    }
  }
}
