/// A mistake in a design, or in a change to one: a problem, and where it is.
public struct DesignMistake: Error, Sendable {
  /// What is wrong.
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
    case endlessCall(String)
    case tooManySteps(Int)
    case stepNotFound(String, procedure: String, known: [String])
    case ambiguousStep(String, procedure: String, choices: [String])
    case changeWithoutEffect(String)
  }

  /// What is wrong.
  public var problem: Problem
  /// Where.
  public var origin: Origin
  /// The names that would have been right, for finding the nearest.
  public var known: [String] = []

  /// The name that was found, where the mistake is about a name.
  public var foundName: String? {
    switch problem {
    case .unknownProcedure(let name), .unknownStep(let name), .unknownParameter(let name, _),
      .wrongValue(let name, _, _), .unknownCondition(let name), .stepNotFound(let name, _, _):
      name
    default: nil
    }
  }
}
