/// A rule on where in a procedure a step may stand, with the reason that a mistake gives.
enum Placement: Sendable {
  /// It begins one procedure and stands nowhere else; nothing else can begin that, for a reason.
  case first(of: ProcedureName, String)
  /// It is the only step of one procedure and stands nowhere else.
  case alone(in: ProcedureName)
  /// It, or another step with this rule, begins every procedure of an actor.
  case begins(Actor, String)
  /// Only in some procedures.
  case only(in: [ProcedureName], String)
  /// Not as the first step of a procedure.
  case notFirst(of: ProcedureName, String)
  /// Only in a clean-up.
  case inCleanUp(String)
  /// Not in the threads of some actors.
  case notBy([Actor], String)
  /// Once in a procedure.
  case once(String)
  /// One of some steps comes before it; for a clean-up it need not.
  case after([StepKind], String, unlessCleanUp: Bool = false)
  /// One of some steps comes before it in the threads of one actor.
  case afterIfBy(Actor, [StepKind], String)
  /// None of some steps comes before it.
  case notAfter([StepKind], String)
  /// Another step comes right before it.
  case rightAfter(StepKind)
  /// Another step comes right before it, and both have the same conditions.
  case rightAfterWithSameConditions(StepKind)
  /// Another step comes right after it.
  case rightBefore(StepKind)
}
