/// A mistake in a design, or in a change to one: a problem and its place.
public struct DesignMistake: Error, Sendable {
  /// The kinds of problem.
  public enum Problem: Sendable {
    case unknownProcedure(String)
    case unreachedProcedure(String)
    case missingProcedure(String, neededFor: String)
    case emptyProcedure(String)
    case procedureExists(String)
    case unknownStep(String)
    case misplacedActor(step: StepKind, actor: Actor, procedure: String)
    case misplacedStep(step: String, reason: String)
    case unknownParameter(String, step: StepKind)
    case missingParameter(Parameter, step: StepKind)
    case wrongValue(String, Parameter, step: StepKind)
    case unknownCondition(String)
    case misplacedCondition(Condition, reason: String)
    case cannotFail(StepKind)
    case cannotFailByItself(StepKind, reason: String)
    case endlessCall(String)
    case tooManySteps(Int)
    case tooLongProcedure(String, Int)
    case tooManyProcedures(Int)
    case tooManyChanges(Int)
    case tooManyCalls(String)
    case tooDeepCalls(String)
    case stepNotFound(String, procedure: String, known: [String])
    case ambiguousStep(String, procedure: String, choices: [String])
    case conditionNotFound(String, step: String? = nil, procedure: String)
    case changeWithoutEffect(String)
  }

  /// The problem.
  public var problem: Problem
  /// The place of the mistake in the input file.
  public var origin: Origin
  /// The names that would have been valid, for suggesting the nearest one.
  public var known: [String] = []

  /// The invalid name, if the mistake is about a name.
  public var foundName: String? {
    switch problem {
    case .unknownProcedure(let name), .unknownStep(let name), .unknownParameter(let name, _),
      .wrongValue(let name, _, _), .unknownCondition(let name), .stepNotFound(let name, _, _):
      name
    case .conditionNotFound(let name, nil, _): name
    default: nil
    }
  }
}
